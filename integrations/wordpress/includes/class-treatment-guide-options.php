<?php
/**
 * What may be set, and what a value may be.
 *
 * @package Treatment_Guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * The attributes of the elements that a page may set, and the settings of the site. Every value is checked here, whatever form it came
 * in; what is not known is left out.
 */
class Treatment_Guide_Options {

	const OPTION = 'treatment_guide';
	const VIEWS  = array( 'start', 'browse', 'treatment', 'questions', 'compare', 'values', 'summary', 'about' );
	const NAMES  = array(
		'treatment-explorer' => array( 'lang', 'mode', 'view', 'treatment', 'not-offered', 'guide-src', 'heading-level', 'contact-href' ),
		'trial-explainer'    => array( 'lang', 'record-src', 'nct-id', 'site', 'heading-level', 'contact-href' ),
	);

	/** What an address or a link may set: nothing that changes what is said, or whom to call. */
	const IN_LINK = array( 'lang', 'mode', 'view', 'treatment', 'heading-level', 'nct-id' );

	/** The rest of the address of a JSON file, after the root of the site. Without white space, which browsers take out, and without "\", which they read as "/". */
	const JSON = '[A-Za-z0-9._~%!$\'()*+,;=@/-]*\.json(?:\?[A-Za-z0-9._~%=&-]*)?';

	/**
	 * Folder of the texts.
	 *
	 * @return string
	 */
	public static function folder() {
		return plugin_dir_path( TREATMENT_GUIDE_FILE ) . 'text';
	}

	/**
	 * What the plugin was built with: languages, treatments, version.
	 *
	 * @return array
	 */
	public static function words() {
		return Treatment_Guide_Text::words( self::folder() );
	}

	/**
	 * The attributes of one element, checked, over the settings of the site. What only some people may set in a text is left out where
	 * nobody of them has (see Treatment_Guide_Trust).
	 *
	 * @param string $element Name of the element.
	 * @param array  $given   Attributes as an editor wrote them.
	 * @return string[] Checked attributes; none is empty.
	 */
	public static function attributes( $element, array $given ) {
		$settings = self::settings();
		$set      = array();
		foreach ( self::NAMES[ $element ] as $name ) {
			$value = isset( $given[ $name ] ) ? self::check( $name, $given[ $name ] ) : '';
			if ( '' === $value || ! Treatment_Guide_Trust::allows( $name, $value ) ) {
				$value = isset( $settings[ $name ] ) ? $settings[ $name ] : '';
			}
			if ( '' !== $value ) {
				$set[ $name ] = $value;
			}
		}
		return $set;
	}

	/**
	 * The settings of the site, checked again: an option can be changed from elsewhere.
	 *
	 * @return string[] By name of the attribute; none is empty.
	 */
	public static function settings() {
		return self::check_settings( get_option( self::OPTION, array() ) );
	}

	/**
	 * Checks the settings of the site.
	 *
	 * @param mixed $given What was sent.
	 * @return string[]
	 */
	public static function check_settings( $given ) {
		$set = array();
		foreach ( array( 'lang', 'mode', 'not-offered', 'contact-href', 'guide-src', 'record-src' ) as $name ) {
			$value = is_array( $given ) && isset( $given[ $name ] ) ? self::check( $name, $given[ $name ] ) : '';
			if ( '' !== $value ) {
				$set[ $name ] = $value;
			}
		}
		return $set;
	}

	/**
	 * Checks one value.
	 *
	 * @param string $name  Attribute.
	 * @param mixed  $value What was written.
	 * @return string The value, or empty where it is none.
	 */
	public static function check( $name, $value ) {
		if ( is_array( $value ) ) {
			$value = implode( ' ', array_filter( $value, 'is_string' ) );
		}
		$value = is_scalar( $value ) ? trim( (string) $value ) : '';
		switch ( $name ) {
			case 'lang':
				return isset( self::words()['languages'][ $value ] ) ? $value : '';
			case 'mode':
				return in_array( $value, array( 'browse', 'guided' ), true ) ? $value : '';
			case 'view':
				return in_array( $value, self::VIEWS, true ) ? $value : '';
			case 'treatment':
				return isset( self::words()['treatments'][ $value ] ) ? $value : '';
			case 'not-offered':
				return implode( ' ', array_intersect( preg_split( '/[\s,]+/', $value ), array_keys( self::words()['treatments'] ) ) );
			case 'guide-src':
			case 'record-src':
				return self::own_file( $value );
			case 'nct-id':
				return preg_match( '/^NCT\d{8}$/i', $value ) ? strtoupper( $value ) : '';
			case 'site':
				return mb_substr( sanitize_text_field( $value ), 0, 100 );
			case 'heading-level':
				return preg_match( '/^[2-6]$/', $value ) ? $value : '';
			case 'contact-href':
				return self::contact( $value );
		}
		return '';
	}

	/**
	 * A JSON file of this site: a path from its root, or an address that begins with the site's own. Everything else may lead elsewhere in
	 * some browser: "//host", "/\\host", "http:///host", "https:/host", "https:host".
	 *
	 * @param string $address What was written.
	 * @return string The address, or empty.
	 */
	private static function own_file( $address ) {
		$home = preg_quote( home_url( '/' ), '#' );
		return preg_match( "#^(?:/(?![/\\\\])|$home)" . self::JSON . '$#D', $address ) ? $address : '';
	}

	/**
	 * How to reach the care team: a telephone number as people write it, or an address.
	 *
	 * @param string $value What was written.
	 * @return string
	 */
	private static function contact( $value ) {
		if ( preg_match( '/^(?:tel:)?(\+?[\d\s().-]{3,})$/iD', $value, $number ) ) {
			return 'tel:' . preg_replace( '/[^\d+-]+/', '-', $number[1] );
		}
		// With an extension, or keys to press.
		if ( preg_match( '/^tel:([\d+().,;*=a-z-]{3,})$/iD', $value, $number ) ) {
			return 'tel:' . $number[1];
		}
		return esc_url_raw( $value, array( 'mailto', 'http', 'https' ) );
	}
}
