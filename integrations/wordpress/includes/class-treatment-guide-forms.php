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

	const SHORTCODES = array( 'treatment_explorer', 'trial_explainer' );

	/** A tag, up to the first ">" as wp_kses() reads it, so that nothing that it took for part of a value gets out. */
	const TAG = '#<(treatment-explorer|trial-explainer)(?=[\s/>])[^>]*>#i';

	/** The class of links and boxes in the text of a post that the script may make into the guide. */
	const PLACE = 'treatment-guide-here';

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
		foreach ( self::SHORTCODES as $shortcode ) {
			$element = str_replace( '_', '-', $shortcode );
			add_shortcode(
				$shortcode,
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
		$given = array_intersect_key( $given, array_flip( Treatment_Guide_Options::IN_LINK ) );
		// The words are put in later: here WordPress would still split them into paragraphs.
		return Treatment_Guide_Element::open( $element, $given ) . "</$element>";
	}

	/**
	 * Lets every role keep the tags, with the attributes that every role may set.
	 *
	 * @param array        $tags    Allowed tags.
	 * @param string|array $context Where.
	 * @return array
	 */
	public static function allow( $tags, $context ) {
		if ( 'post' === $context ) {
			foreach ( Treatment_Guide_Options::NAMES as $element => $names ) {
				$tags[ $element ] = array_fill_keys( array_diff( $names, Treatment_Guide_Trust::NAMES ), true );
			}
		}
		return $tags;
	}

	/**
	 * Keeps WordPress from changing quotation marks and dashes in the words of the guide.
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
		$made = '';
		$at   = 0;
		// Tag by tag, because one regular expression over the whole text would reach its limit within the words of the guide.
		while ( preg_match( self::TAG, $content, $found, PREG_OFFSET_CAPTURE, $at ) ) {
			list( $tag, $start ) = $found[0];
			$before              = substr( $content, $at, $start - $at );
			$own                 = Treatment_Guide_Element::made( $content, $start );
			if ( $own ) {
				$made .= self::mark( $before ) . substr( $content, $start, $own );
				$at    = $start + $own;
				continue;
			}
			$element = strtolower( $found[1][0] );
			$given   = self::attributes_of( $tag );
			$inside  = $start + strlen( $tag );
			$end     = self::end_of( $element, $content, $inside );
			if ( false === $end ) {
				$made .= self::mark( $before ) . Treatment_Guide_Element::open( $element, $given );
				$at    = $inside;
				continue;
			}
			$within = (int) strrpos( substr( $content, 0, $start ), '<p' ) > (int) strrpos( substr( $content, 0, $start ), '</p>' );
			$inner  = trim( substr( $content, $inside, $end - $inside ) );
			$at     = $end + strlen( "</$element>" );
			// WordPress puts a paragraph around a tag that stands alone.
			if ( $within && preg_match( '#<p>\s*$#', $before, $opening ) && preg_match( '#\G\s*</p>#', $content, $closing, 0, $at ) ) {
				$before = substr( $before, 0, -strlen( $opening[0] ) );
				$at    += strlen( $closing[0] );
				$within = false;
			}
			$made .= self::mark( $before ) . Treatment_Guide_Element::html( $element, $given, $within, $inner );
		}
		return $made . self::mark( substr( $content, $at ) );
	}

	/**
	 * Where the tag that closes an element begins.
	 *
	 * @param string $element Name of the element.
	 * @param string $content HTML.
	 * @param int    $inside  Where its inside begins.
	 * @return int|false False where it is not closed before the next one opens.
	 */
	private static function end_of( $element, $content, $inside ) {
		$end = stripos( $content, "</$element>", $inside );
		return false !== $end && preg_match( self::TAG, substr( $content, $inside, $end - $inside ) ) ? false : $end;
	}

	/**
	 * Marks links to the guide, and boxes with its class, as places where the script may put it.
	 *
	 * @param string $html A part of the text without the guide itself.
	 * @return string
	 */
	private static function mark( $html ) {
		if ( ! preg_match( '/(?:treatment-explorer|trial-explainer)-embed|#(?:treatment-explorer|trial-explainer)\b/', $html ) ) {
			return $html;
		}
		$reader = new WP_HTML_Tag_Processor( $html );
		while ( $reader->next_tag() ) {
			$href  = 'A' === $reader->get_tag() ? (string) $reader->get_attribute( 'href' ) : '';
			$class = (string) $reader->get_attribute( 'class' );
			if ( preg_match( '/#(?:treatment-explorer|trial-explainer)(?:\?|$)/', $href ) || preg_match( '/(?:^|\s)(?:treatment-explorer|trial-explainer)-embed(?:\s|$)/', $class ) ) {
				$reader->add_class( self::PLACE );
				Treatment_Guide_Assets::need( Treatment_Guide_Element::language() );
			}
		}
		return $reader->get_updated_html();
	}

	/**
	 * The attributes of a tag.
	 *
	 * @param string $tag HTML of the tag.
	 * @return array
	 */
	public static function attributes_of( $tag ) {
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
	public static function hyphens( array $given ) {
		$named = array();
		foreach ( $given as $name => $value ) {
			$named[ str_replace( '_', '-', (string) $name ) ] = $value;
		}
		return $named;
	}
}
