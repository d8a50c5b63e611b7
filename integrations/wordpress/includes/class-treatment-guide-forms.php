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

	/** How the inside of a form begins that has been here before. */
	const DONE = '#\G\s*<(?:div|span) data-guide-text#';

	/**
	 * Registers with WordPress.
	 */
	public static function start() {
		add_action( 'init', array( __CLASS__, 'register' ) );
		add_filter( 'wp_kses_allowed_html', array( __CLASS__, 'allow' ), 10, 2 );
		add_filter( 'no_texturize_tags', array( __CLASS__, 'keep' ) );
		add_filter( 'the_content', array( 'Treatment_Guide_Element', 'again' ), 0 );
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
		// The words come later: WordPress would set paragraphs in them.
		return Treatment_Guide_Element::open( $element, $given ) . "</$element>";
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
		$made = '';
		$at   = 0;
		// Step by step: the words of the guide are too long for one expression.
		while ( preg_match( '#<(treatment-explorer|trial-explainer)\b[^>]*>#i', $content, $found, PREG_OFFSET_CAPTURE, $at ) ) {
			list( $tag, $start ) = $found[0];
			$element = strtolower( $found[1][0] );
			$inside  = $start + strlen( $tag );
			$end     = stripos( $content, "</$element>", $inside );
			$before  = substr( $content, $at, $start - $at );
			if ( false !== $end && preg_match( self::DONE, $content, $done, 0, $inside ) ) {
				$made .= $before . substr( $content, $start, $end - $start );
				$at    = $end;
				continue;
			}
			$inner  = false === $end ? '' : substr( $content, $inside, $end - $inside );
			$given  = self::attributes_of( $tag );
			$closed = false !== $end && ! preg_match( '#<(treatment-explorer|trial-explainer)\b#i', $inner );
			if ( ! $closed ) {
				$made .= $before . Treatment_Guide_Element::open( $element, $given );
				$at    = $inside;
				continue;
			}
			$within = (int) strrpos( substr( $content, 0, $start ), '<p' ) > (int) strrpos( substr( $content, 0, $start ), '</p>' );
			$after  = $end + strlen( "</$element>" );
			// WordPress puts a paragraph around a tag that stands alone.
			if ( $within && preg_match( '#<p>\s*$#', $before, $opening ) && preg_match( '#\G\s*</p>#', $content, $closing, 0, $after ) ) {
				$before = substr( $before, 0, -strlen( $opening[0] ) );
				$after += strlen( $closing[0] );
				$within = false;
			}
			$made .= $before . Treatment_Guide_Element::html( $element, $given, $within, trim( $inner ) );
			$at    = $after;
		}
		return $made . substr( $content, $at );
	}

	/**
	 * The attributes of a tag.
	 *
	 * @param string $tag HTML of the tag.
	 * @return array
	 */
	private static function attributes_of( $tag ) {
		$reader = new WP_HTML_Tag_Processor( $tag );
		$given  = array();
		if ( $reader->next_tag() ) {
			foreach ( (array) $reader->get_attribute_names_with_prefix( '' ) as $name ) {
				$given[ $name ] = $reader->get_attribute( $name );
			}
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
