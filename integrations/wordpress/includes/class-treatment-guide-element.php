<?php
/**
 * One element as HTML.
 *
 * @package Treatment_Guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * Every form (block, shortcode, tag, address) ends here.
 */
class Treatment_Guide_Element {

	/**
	 * Elements whose text stands on the page, and in which post: once is enough.
	 *
	 * @var int[]
	 */
	private static $told = array();

	/**
	 * The HTML that this class made in this request. A tag in a text is ours if it is one of these: no mark in the text would prove it, since an
	 * author could write it too.
	 *
	 * @var string[]
	 */
	private static $made = array();

	/**
	 * WordPress begins to draw a post. What was made of it before was for something else, such as an excerpt, so the text counts as not yet shown.
	 *
	 * @param string $content HTML.
	 * @return string The same.
	 */
	public static function again( $content ) {
		self::$told = array_diff( self::$told, array( (int) get_the_ID() ) );
		return $content;
	}

	/**
	 * The element, with the words of the guide inside for readers without the script.
	 *
	 * @param string $element 'treatment-explorer' or 'trial-explainer'.
	 * @param array  $given   Attributes as an editor wrote them; unknown ones and bad values are left out.
	 * @param bool   $inline  Whether it stands within a line of text, where no block may be.
	 * @param string $inner   What an editor put in it.
	 * @return string HTML.
	 */
	public static function html( $element, array $given, $inline = false, $inner = '' ) {
		$set  = Treatment_Guide_Options::attributes( $element, $given );
		$lang = isset( $set['lang'] ) ? $set['lang'] : self::language();
		if ( is_feed() ) {
			return '<p>' . self::link( $element, $lang ) . '</p>';
		}
		$html         = self::open( $element, $given ) . self::inside( $element, $lang, $set, $inline ) . "$inner</$element>";
		self::$made[] = $html;
		return $html;
	}

	/**
	 * How much of a text was made in this request.
	 *
	 * @param string $content HTML.
	 * @param int    $at      Where in it.
	 * @return int Length; 0 where something else stands.
	 */
	public static function made( $content, $at ) {
		foreach ( self::$made as $html ) {
			if ( 0 === substr_compare( $content, $html, $at, strlen( $html ) ) ) {
				return strlen( $html );
			}
		}
		return 0;
	}

	/**
	 * The tag that opens an element, with checked attributes; the page gets the script.
	 *
	 * @param string $element Name of the element.
	 * @param array  $given   Attributes as an editor wrote them.
	 * @return string HTML.
	 */
	public static function open( $element, array $given ) {
		$set = Treatment_Guide_Options::attributes( $element, $given );
		$set = array( 'lang' => isset( $set['lang'] ) ? $set['lang'] : self::language() ) + $set;
		Treatment_Guide_Assets::need( $set['lang'] );
		$tag = "<$element";
		foreach ( $set as $name => $value ) {
			$tag .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
		return "$tag>";
	}

	/**
	 * A link to the complete guide as a page of its own.
	 *
	 * @param string $element Name of the element.
	 * @param string $lang    Language.
	 * @return string HTML.
	 */
	public static function link( $element, $lang ) {
		$link = self::target( $element, $lang );
		return sprintf( '<a href="%s" lang="%s">%s</a>', esc_url( $link['href'] ), esc_attr( $lang ), esc_html( $link['label'] ) );
	}

	/**
	 * Where the complete guide stands as a page of its own.
	 *
	 * @param string $element Name of the element.
	 * @param string $lang    Language.
	 * @return string[] `href` and `label`.
	 */
	public static function target( $element, $lang ) {
		$page = Treatment_Guide_Assets::url( 'en' === $lang ? 'guide.html' : "guide.$lang.html" );
		return array(
			'href'  => "$page#$element",
			'label' => Treatment_Guide_Options::words()['languages'][ $lang ][ $element ],
		);
	}

	/**
	 * What stands inside until the element is drawn, and where it can't be.
	 *
	 * @param string   $element Name of the element.
	 * @param string   $lang    Language.
	 * @param string[] $set     Checked attributes.
	 * @param bool     $inline  Whether it stands within a line of text.
	 * @return string HTML.
	 */
	private static function inside( $element, $lang, array $set, $inline ) {
		// The built-in words are not those of a hospital's own guide.
		if ( isset( $set['guide-src'] ) ) {
			return '<span data-guide-text>' . esc_html__( 'This guide needs JavaScript.', 'treatment-guide' ) . '</span>';
		}
		if ( $inline || isset( self::$told[ $element ] ) ) {
			return '<span data-guide-text>' . self::link( $element, $lang ) . '</span>';
		}
		self::$told[ $element ] = (int) get_the_ID();
		return Treatment_Guide_Assets::style() . Treatment_Guide_Text::render( Treatment_Guide_Options::folder(), $element, $lang, $set );
	}

	/**
	 * The language of the page, or English where the guide doesn't speak it.
	 *
	 * @return string
	 */
	public static function language() {
		$lang = strtolower( substr( determine_locale(), 0, 2 ) );
		return isset( Treatment_Guide_Options::words()['languages'][ $lang ] ) ? $lang : 'en';
	}
}
