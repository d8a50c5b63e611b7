<?php
/**
 * A block for each element.
 *
 * @package Treatment_Guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * Blocks are drawn by PHP. What is saved is a link to the guide, which stays when the plugin goes.
 */
class Treatment_Guide_Blocks {

	/** Blocks: the folder of each, and its element. */
	const NAMES = array(
		'treatment-guide/explorer' => array( 'explorer', 'treatment-explorer' ),
		'treatment-guide/trial'    => array( 'trial', 'trial-explainer' ),
	);

	/**
	 * Registers with WordPress.
	 */
	public static function start() {
		add_action( 'init', array( __CLASS__, 'register' ) );
	}

	/**
	 * The blocks and their editor.
	 */
	public static function register() {
		$words = Treatment_Guide_Options::words();
		wp_register_script(
			'treatment-guide-editor',
			plugins_url( 'blocks/editor.js', TREATMENT_GUIDE_FILE ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
			$words['version'],
			true
		);
		wp_set_script_translations( 'treatment-guide-editor', 'treatment-guide', plugin_dir_path( TREATMENT_GUIDE_FILE ) . 'languages' );
		foreach ( self::NAMES as list( $folder, $element ) ) {
			$link = Treatment_Guide_Element::target( $element, Treatment_Guide_Element::language() );
			$more = function ( $metadata ) use ( $link ) {
				foreach ( $link as $name => $value ) {
					$metadata['attributes'][ $name ]['default'] = $value;
				}
				return $metadata;
			};
			add_filter( 'block_type_metadata', $more );
			register_block_type(
				plugin_dir_path( TREATMENT_GUIDE_FILE ) . "blocks/$folder",
				array(
					'render_callback' => function ( $attributes ) use ( $element ) {
						$html = Treatment_Guide_Element::html( $element, self::given( $attributes ) );
						return '<div ' . get_block_wrapper_attributes() . ">$html</div>";
					},
				)
			);
			remove_filter( 'block_type_metadata', $more );
		}
		add_action( 'enqueue_block_editor_assets', array( __CLASS__, 'tell_editor' ) );
	}

	/**
	 * What the editor offers: languages, treatments, where the script is, and whether its user may set every option.
	 */
	public static function tell_editor() {
		$words = Treatment_Guide_Options::words();
		$lang  = Treatment_Guide_Element::language();
		$names = array();
		foreach ( $words['treatments'] as $id => $each ) {
			$names[] = array(
				'value' => $id,
				'label' => isset( $each[ $lang ] ) ? $each[ $lang ] : $each['en'],
			);
		}
		$languages = array();
		foreach ( $words['languages'] as $tag => $each ) {
			$languages[] = array(
				'value' => $tag,
				'label' => $each['name'],
			);
		}
		$told = array(
			'script'     => Treatment_Guide_Assets::url( 'treatment-guide.multi.js' ) . '?ver=' . rawurlencode( $words['version'] ),
			'language'   => $lang,
			'languages'  => $languages,
			'treatments' => $names,
			'settings'   => (object) Treatment_Guide_Options::settings(),
			'all'        => Treatment_Guide_Trust::may( get_current_user_id() ),
		);
		wp_add_inline_script( 'treatment-guide-editor', 'window.treatmentGuideEditor = ' . wp_json_encode( $told ) . ';', 'before' );
	}

	/**
	 * Attributes of a block, as the element names them: notOffered is not-offered.
	 *
	 * @param array $attributes Of the block.
	 * @return array
	 */
	public static function given( array $attributes ) {
		$given = array();
		foreach ( $attributes as $name => $value ) {
			$given[ strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) ) ] = $value;
		}
		return $given;
	}
}
