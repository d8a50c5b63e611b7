<?php
/**
 * Shortcodes, the tag itself, and the guide's address on a line.
 *
 * @package Treatment_Guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * The forms that editors write by hand.
 */
class Treatment_Guide_Forms {

	/**
	 * Registers with WordPress.
	 */
	public static function start() {
		add_action( 'init', array( __CLASS__, 'register' ) );
		add_filter( 'wp_kses_allowed_html', array( __CLASS__, 'allow' ), 10, 2 );
		add_filter( 'no_texturize_tags', array( __CLASS__, 'keep' ) );
		add_filter( 'the_content', array( __CLASS__, 'tags' ), 12 );
		add_filter( 'widget_block_content', array( __CLASS__, 'tags' ), 12 );
	}

	/**
	 * Shortcodes and the address.
	 */
	public static function register() {
		foreach ( array_keys( Treatment_Guide_Options::NAMES ) as $element ) {
			add_shortcode(
				str_replace( '-', '_', $element ),
				function ( $given ) use ( $element ) {
					return Treatment_Guide_Element::html( $element, self::hyphens( (array) $given ) );
				}
			);
		}
		$page = preg_quote( preg_replace( '#^https?:#', '', Treatment_Guide_Assets::url( 'guide' ) ), '#' );
		wp_embed_register_handler( 'treatment-guide', "#^https?:{$page}(?:\.([a-z]{2}))?\.html(?:\#([a-z-]+))?(?:\?(.*))?$#i", array( __CLASS__, 'address' ) );
	}

	/**
	 * The guide's own address on a line, with options as a query after the hash.
	 *
	 * @param string[] $found Language, element, options.
	 * @return string HTML.
	 */
	public static function address( $found ) {
		$element = isset( $found[2] ) && 'trial-explainer' === $found[2] ? 'trial-explainer' : 'treatment-explorer';
		wp_parse_str( html_entity_decode( isset( $found[3] ) ? $found[3] : '' ), $given );
		if ( ! empty( $found[1] ) ) {
			$given += array( 'lang' => $found[1] );
		}
		return Treatment_Guide_Element::html( $element, $given );
	}

	/**
	 * Lets every role keep the tags, with their public attributes alone.
	 *
	 * @param array        $tags    Allowed tags.
	 * @param string|array $context Where.
	 * @return array
	 */
	public static function allow( $tags, $context ) {
		if ( 'post' === $context ) {
			foreach ( Treatment_Guide_Options::NAMES as $element => $names ) {
				$tags[ $element ] = array_fill_keys( $names, true );
			}
		}
		return $tags;
	}

	/**
	 * Keeps WordPress from setting the words of the guide anew.
	 *
	 * @param string[] $tags Names of tags.
	 * @return string[]
	 */
	public static function keep( $tags ) {
		return array_merge( $tags, array_keys( Treatment_Guide_Options::NAMES ) );
	}

	/**
	 * Checks tags in the text, and puts the words of the guide in them. Links and classes that the script makes into the guide load it.
	 *
	 * @param string $content HTML.
	 * @return string
	 */
	public static function tags( $content ) {
		if ( preg_match( '/(?:treatment-explorer|trial-explainer)-embed|#(?:treatment-explorer|trial-explainer)\b/', $content ) ) {
			Treatment_Guide_Assets::need( Treatment_Guide_Element::language() );
		}
		if ( ! preg_match( '/<(?:treatment-explorer|trial-explainer)\b/i', $content ) ) {
			return $content;
		}
		$content = self::checked( $content );
		return preg_replace_callback(
			'#(<p>\s*)?(<(treatment-explorer|trial-explainer)\b[^>]*>)((?:(?!<(?:treatment-explorer|trial-explainer)\b).)*?)</\3>(\s*</p>)?#is',
			function ( $found ) use ( $content ) {
				$before = substr( $content, 0, $found[2][1] );
				$within = (int) strrpos( $before, '<p' ) > (int) strrpos( $before, '</p>' );
				return self::tag( array_column( $found, 0 ), $within );
			},
			$content,
			-1,
			$count,
			PREG_OFFSET_CAPTURE
		);
	}

	/**
	 * Leaves on every tag only the attributes that a page may set, also where a tag is not closed.
	 *
	 * @param string $content HTML.
	 * @return string
	 */
	private static function checked( $content ) {
		$reader = new WP_HTML_Tag_Processor( $content );
		while ( $reader->next_tag() ) {
			$element = strtolower( $reader->get_tag() );
			if ( ! isset( Treatment_Guide_Options::NAMES[ $element ] ) ) {
				continue;
			}
			$set = Treatment_Guide_Options::attributes( $element, self::attributes_of( $reader ) );
			Treatment_Guide_Assets::need( isset( $set['lang'] ) ? $set['lang'] : Treatment_Guide_Element::language() );
			foreach ( (array) $reader->get_attribute_names_with_prefix( '' ) as $name ) {
				if ( ! isset( $set[ $name ] ) ) {
					$reader->remove_attribute( $name );
				}
			}
			foreach ( $set as $name => $value ) {
				$reader->set_attribute( $name, $value );
			}
		}
		return $reader->get_updated_html();
	}

	/**
	 * One closed tag of the text. What an editor put in it stays.
	 *
	 * @param string[] $found  Paragraph before, tag, name, inside, end of the paragraph.
	 * @param bool     $within Whether it stands in a paragraph.
	 * @return string HTML.
	 */
	private static function tag( $found, $within ) {
		list( $whole, $open, $tag, $element, $inner ) = $found;
		$close = isset( $found[5] ) ? $found[5] : '';
		// A form that has been here before.
		if ( false !== strpos( $inner, 'data-guide-text' ) ) {
			return $whole;
		}
		$alone  = '' !== $open && '' !== $close;
		$reader = new WP_HTML_Tag_Processor( $tag );
		$reader->next_tag();
		$html = Treatment_Guide_Element::html( strtolower( $element ), self::attributes_of( $reader ), $within && ! $alone, trim( $inner ) );
		return $alone ? $html : $open . $html . $close;
	}

	/**
	 * The attributes of a tag.
	 *
	 * @param WP_HTML_Tag_Processor $reader Stands on the tag.
	 * @return array
	 */
	private static function attributes_of( $reader ) {
		$given = array();
		foreach ( (array) $reader->get_attribute_names_with_prefix( '' ) as $name ) {
			$given[ $name ] = $reader->get_attribute( $name );
		}
		return $given;
	}

	/**
	 * Attributes of a shortcode may be written with underscores too.
	 *
	 * @param array $given Attributes.
	 * @return array
	 */
	private static function hyphens( array $given ) {
		$named = array();
		foreach ( $given as $name => $value ) {
			$named[ str_replace( '_', '-', (string) $name ) ] = $value;
		}
		return $named;
	}
}
