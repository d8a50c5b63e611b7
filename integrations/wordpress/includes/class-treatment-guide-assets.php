<?php
/**
 * Scripts and styles, on pages that have the guide.
 *
 * @package Treatment_Guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * Loads the script from the plugin's own folder, and writes the words of the page's languages into the page, so that the script fetches none.
 */
class Treatment_Guide_Assets {

	const HANDLE = 'treatment-guide';

	/**
	 * Languages that stand on this page.
	 *
	 * @var bool[]
	 */
	private static $languages = array();

	/**
	 * Registers with WordPress.
	 */
	public static function start() {
		// Block themes make the content before the head, classic ones after it: the script goes where it is still in time.
		add_action( 'wp_head', array( __CLASS__, 'head' ), 1 );
		add_action( 'wp_footer', array( __CLASS__, 'enqueue' ), 1 );
		add_action( 'wp_footer', array( __CLASS__, 'words' ), 2 );
		add_filter( 'wp_script_attributes', array( __CLASS__, 'attributes' ) );
	}

	/**
	 * Notes that the guide stands on this page.
	 *
	 * @param string $lang Its language.
	 */
	public static function need( $lang ) {
		self::$languages[ $lang ] = true;
	}

	/**
	 * Enqueues the script and the style of the text, where the guide is known before the head.
	 */
	public static function head() {
		if ( self::$languages ) {
			wp_enqueue_style( self::HANDLE, self::url( 'text.css' ), array(), Treatment_Guide_Options::words()['version'] );
			self::enqueue();
		}
	}

	/**
	 * Enqueues the script, where the guide stands on the page.
	 */
	public static function enqueue() {
		if ( self::$languages ) {
			wp_enqueue_script_module( self::HANDLE, self::url( 'treatment-guide.multi.js' ), array(), Treatment_Guide_Options::words()['version'] );
		}
	}

	/**
	 * The style of the text, to stand directly before it where the head has gone without. WordPress would print it in the footer, and the
	 * browser would first lay out the whole text as if there were none.
	 *
	 * @return string HTML of a link; empty where the head has the style, or will have it.
	 */
	public static function style() {
		if ( ! did_action( 'wp_head' ) || wp_style_is( self::HANDLE, 'done' ) ) {
			return '';
		}
		wp_register_style( self::HANDLE, self::url( 'text.css' ), array(), Treatment_Guide_Options::words()['version'] );
		// Printed without marking the style as done: this text may be for an excerpt that is not shown, and the next one still needs it.
		ob_start();
		wp_styles()->do_item( self::HANDLE );
		return trim( ob_get_clean() );
	}

	/**
	 * Address of a file of the plugin.
	 *
	 * @param string $name Name in the folder "assets".
	 * @return string
	 */
	public static function url( $name ) {
		return plugins_url( "assets/$name", TREATMENT_GUIDE_FILE );
	}

	/**
	 * Tells the script in which places a link or a class becomes the guide: those that were marked in the text of a post, not comments or
	 * menus. Puts the nonce of the site's policy on it. A site gives it by the filter "treatment_guide_nonce".
	 *
	 * @param array $attributes Attributes of a script tag.
	 * @return array
	 */
	public static function attributes( $attributes ) {
		$src = isset( $attributes['src'] ) ? (string) $attributes['src'] : '';
		if ( 0 !== strpos( $src, plugins_url( 'assets/', TREATMENT_GUIDE_FILE ) ) ) {
			return $attributes;
		}
		$attributes['data-upgrade'] = '.' . Treatment_Guide_Forms::PLACE;
		// Without this a module waits for the end of the page. The script itself waits for what it needs of the page.
		$attributes['async'] = true;
		/**
		 * The nonce of the Content Security Policy of this response.
		 *
		 * @param string $nonce Empty: none.
		 */
		$nonce = apply_filters( 'treatment_guide_nonce', '' );
		if ( is_string( $nonce ) && '' !== $nonce ) {
			$attributes['nonce'] = $nonce;
		}
		return $attributes;
	}

	/**
	 * Writes the words of each language once, as data: beside the text of the guide they compress to little, and they run as no script.
	 */
	public static function words() {
		foreach ( array_keys( self::$languages ) as $lang ) {
			$words = (string) file_get_contents( plugin_dir_path( TREATMENT_GUIDE_FILE ) . "assets/words.$lang.json" );
			// The file has neither "<" nor anything but ASCII, and the script counts it only where it is unchanged.
			echo '<script type="application/json" data-guide-words="' . esc_attr( $lang ) . '">' . $words . '</script>'; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
		}
	}
}
