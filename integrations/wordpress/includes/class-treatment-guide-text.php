<?php
/**
 * The words of the guide, for the page itself.
 *
 * @package Treatment_Guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * Fills in the text that was written with the plugin. Knows no WordPress, so that it can be tried without.
 *
 * A text is HTML with marks: <!--if NAME-->...<!--end--> stays where NAME holds, <!--contact--> is how to reach the care team,
 * NCT00000000 stands for the number of a study.
 */
class Treatment_Guide_Text {

	/**
	 * The complete text of an element.
	 *
	 * @param string   $folder  Where the texts are.
	 * @param string   $element 'treatment-explorer' or 'trial-explainer'.
	 * @param string   $lang    A language that words.json names.
	 * @param string[] $options Checked attributes of the element: not-offered, mode, heading-level, contact-href, nct-id.
	 * @return string HTML; empty where there is no such text.
	 */
	public static function render( $folder, $element, $lang, array $options ) {
		$words = self::words( $folder );
		if ( ! isset( $words['languages'][ $lang ] ) || ! in_array( $element, $words['elements'], true ) ) {
			return '';
		}
		$text    = (string) file_get_contents( "$folder/$element.$lang.html" );
		$not     = preg_split( '/\s+/', isset( $options['not-offered'] ) ? $options['not-offered'] : '' );
		$study   = isset( $options['nct-id'] ) ? strtoupper( $options['nct-id'] ) : '';
		$browse  = isset( $options['mode'] ) && 'browse' === $options['mode'];
		$text    = preg_replace_callback(
			'/<!--if ([a-z-]+)(?: ([a-z-]+))?-->(.*?)<!--end-->/s',
			function ( $found ) use ( $not, $study, $browse ) {
				$holds = array(
					'not-offered' => in_array( $found[2], $not, true ),
					'guided'      => ! $browse,
					'study'       => '' !== $study,
				);
				return $holds[ $found[1] ] ? $found[3] : '';
			},
			$text
		);
		$contact = isset( $options['contact-href'] ) ? $options['contact-href'] : '';
		$text    = str_replace( '<!--contact-->', self::contact( $words['languages'][ $lang ], $contact ), $text );
		$text    = str_replace( 'NCT00000000', $study, $text );
		$level   = isset( $options['heading-level'] ) ? (int) $options['heading-level'] : 2;
		return 2 === $level ? $text : preg_replace_callback(
			'#(</?h)([1-6])#',
			function ( $found ) use ( $level ) {
				return $found[1] . min( 6, $found[2] + $level - 2 );
			},
			$text
		);
	}

	/**
	 * What is known of the texts: languages, elements, treatments, version.
	 *
	 * @param string $folder Where the texts are.
	 * @return array
	 */
	public static function words( $folder ) {
		static $known = array();
		if ( ! isset( $known[ $folder ] ) ) {
			$known[ $folder ] = json_decode( (string) file_get_contents( "$folder/words.json" ), true );
		}
		return $known[ $folder ];
	}

	/**
	 * How to reach the care team.
	 *
	 * @param string[] $words   Words of the language.
	 * @param string   $address Checked address, or empty.
	 * @return string HTML.
	 */
	private static function contact( array $words, $address ) {
		if ( '' === $address ) {
			return '<strong>' . $words['contactFallback'] . '</strong>';
		}
		$phone = 0 === stripos( $address, 'tel:' );
		$label = $phone ? htmlspecialchars( self::phone( $address ), ENT_QUOTES ) : $words['contactPage'];
		return '<a href="' . htmlspecialchars( $address, ENT_QUOTES ) . '"><bdi>' . $label . '</bdi></a>';
	}

	/**
	 * The number of a telephone as people write it: as in the element, a number of North America has its usual groups, and any other stays
	 * as it was given.
	 *
	 * @param string $address Begins with "tel:".
	 * @return string
	 */
	private static function phone( $address ) {
		$parts   = explode( ';', rawurldecode( substr( $address, 4 ) ) );
		$number  = trim( array_shift( $parts ) );
		$written = preg_match( '/^\+1(\d{3})?(\d{3})(\d{4})$/', preg_replace( '/[\s().-]/', '', $number ), $groups )
			? implode( '-', array_filter( array_slice( $groups, 1 ), 'strlen' ) )
			: $number;
		foreach ( $parts as $part ) {
			if ( preg_match( '/^ext=(\d+)$/i', $part, $extension ) ) {
				return "$written ext. $extension[1]";
			}
		}
		return $written;
	}
}
