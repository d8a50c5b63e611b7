<?php
/**
 * The page of settings.
 *
 * @package Treatment_Guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * What holds for the whole site, unless one use of the guide says something else.
 */
class Treatment_Guide_Settings {

	const PAGE = 'treatment-guide';

	/**
	 * Registers with WordPress.
	 */
	public static function start() {
		add_action( 'admin_init', array( __CLASS__, 'register' ) );
		add_action( 'admin_menu', array( __CLASS__, 'menu' ) );
		add_action( 'admin_enqueue_scripts', array( __CLASS__, 'enqueue' ) );
		add_filter( 'upload_mimes', array( __CLASS__, 'mimes' ), 10, 2 );
		add_filter( 'plugin_action_links_' . plugin_basename( TREATMENT_GUIDE_FILE ), array( __CLASS__, 'action' ) );
	}

	/**
	 * The page in the menu "Settings".
	 */
	public static function menu() {
		$title = __( 'Treatment Guide', 'treatment-guide' );
		add_options_page( $title, $title, 'manage_options', self::PAGE, array( __CLASS__, 'page' ) );
	}

	/**
	 * A link beside the plugin's name.
	 *
	 * @param string[] $links Links.
	 * @return string[]
	 */
	public static function action( $links ) {
		$address = admin_url( 'options-general.php?page=' . self::PAGE );
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'treatment-guide' ) ) );
		return $links;
	}

	/**
	 * Lets those who manage the site put a guide or a study record (JSON) into the media library.
	 *
	 * @param string[]         $mimes Allowed types.
	 * @param int|WP_User|null $user  Who uploads.
	 * @return string[]
	 */
	public static function mimes( $mimes, $user = null ) {
		if ( $user ? user_can( $user, 'manage_options' ) : current_user_can( 'manage_options' ) ) {
			$mimes['json'] = 'application/json';
		}
		return $mimes;
	}

	/**
	 * The fields.
	 */
	public static function register() {
		register_setting(
			self::PAGE,
			Treatment_Guide_Options::OPTION,
			array(
				'type'              => 'object',
				'default'           => array(),
				'sanitize_callback' => array( 'Treatment_Guide_Options', 'check_settings' ),
			)
		);
		add_settings_section( 'all', '', '__return_empty_string', self::PAGE );
		$fields = array(
			'lang'         => array( __( 'Language', 'treatment-guide' ), 'language' ),
			'contact-href' => array( __( 'How to reach the care team', 'treatment-guide' ), 'contact' ),
			'mode'         => array( __( 'Questions', 'treatment-guide' ), 'mode' ),
			'not-offered'  => array( __( 'Not offered here', 'treatment-guide' ), 'not_offered' ),
			'guide-src'    => array( __( 'Your own guide', 'treatment-guide' ), 'file' ),
			'record-src'   => array( __( 'A clinical trial', 'treatment-guide' ), 'file' ),
		);
		foreach ( $fields as $name => list( $title, $draw ) ) {
			$extra = array( 'name' => $name );
			if ( 'not_offered' !== $draw && 'mode' !== $draw ) {
				$extra['label_for'] = "treatment-guide-$name";
			}
			add_settings_field( $name, $title, array( __CLASS__, $draw ), self::PAGE, 'all', $extra );
		}
	}

	/**
	 * Opens the media library on this page alone.
	 *
	 * @param string $screen Name of the screen.
	 */
	public static function enqueue( $screen ) {
		if ( 'settings_page_' . self::PAGE !== $screen ) {
			return;
		}
		wp_enqueue_media();
		wp_enqueue_script( 'treatment-guide-settings', plugins_url( 'blocks/settings.js', TREATMENT_GUIDE_FILE ), array( 'jquery', 'media-editor' ), Treatment_Guide_Options::words()['version'], true );
	}

	/**
	 * The page.
	 */
	public static function page() {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
		echo '<p>' . esc_html__( 'These hold wherever the guide stands on this site. What visitors answer is never sent or stored.', 'treatment-guide' ) . '</p>';
		echo '<p>' . esc_html__( 'To place the guide, add the block "Treatment explorer" or "Trial explainer" to a page, or write [treatment_explorer] or [trial_explainer].', 'treatment-guide' ) . '</p>';
		echo '<form action="options.php" method="post">';
		settings_fields( self::PAGE );
		do_settings_sections( self::PAGE );
		submit_button();
		echo '</form></div>';
	}

	/**
	 * Language.
	 *
	 * @param string[] $field Name of the attribute.
	 */
	public static function language( $field ) {
		$now = self::now( $field['name'] );
		printf( '<select id="treatment-guide-lang" name="%s">', esc_attr( self::name( $field['name'] ) ) );
		printf( '<option value="">%s</option>', esc_html__( 'As the page', 'treatment-guide' ) );
		foreach ( Treatment_Guide_Options::words()['languages'] as $tag => $each ) {
			printf( '<option value="%s" lang="%s"%s>%s</option>', esc_attr( $tag ), esc_attr( $tag ), selected( $now, $tag, false ), esc_html( $each['name'] ) );
		}
		echo '</select>';
	}

	/**
	 * Telephone or page of the care team.
	 *
	 * @param string[] $field Name of the attribute.
	 */
	public static function contact( $field ) {
		printf( '<input type="text" class="regular-text" id="treatment-guide-contact-href" name="%s" value="%s" aria-describedby="treatment-guide-contact-help">', esc_attr( self::name( $field['name'] ) ), esc_attr( preg_replace( '/^tel:/', '', self::now( $field['name'] ) ) ) );
		printf( '<p class="description" id="treatment-guide-contact-help">%s</p>', esc_html__( 'A telephone number, or the address of a page. It stands in every view of the guide.', 'treatment-guide' ) );
	}

	/**
	 * Whether the guide asks questions.
	 *
	 * @param string[] $field Name of the attribute.
	 */
	public static function mode( $field ) {
		printf( '<label><input type="checkbox" name="%s" value="browse"%s> %s</label>', esc_attr( self::name( $field['name'] ) ), checked( self::now( $field['name'] ), 'browse', false ), esc_html__( 'Ask no questions: visitors only read', 'treatment-guide' ) );
	}

	/**
	 * What this hospital does not offer.
	 *
	 * @param string[] $field Name of the attribute.
	 */
	public static function not_offered( $field ) {
		$now  = explode( ' ', self::now( $field['name'] ) );
		$lang = Treatment_Guide_Element::language();
		echo '<fieldset><legend class="screen-reader-text">' . esc_html__( 'Not offered here', 'treatment-guide' ) . '</legend>';
		foreach ( Treatment_Guide_Options::words()['treatments'] as $id => $names ) {
			printf( '<label><input type="checkbox" name="%s[]" value="%s"%s> %s</label><br>', esc_attr( self::name( $field['name'] ) ), esc_attr( $id ), checked( in_array( $id, $now, true ), true, false ), esc_html( isset( $names[ $lang ] ) ? $names[ $lang ] : $names['en'] ) );
		}
		printf( '<p class="description">%s</p></fieldset>', esc_html__( 'They stay in the guide. It says that they are not offered here, and to ask where they are.', 'treatment-guide' ) );
	}

	/**
	 * A file of the media library.
	 *
	 * @param string[] $field Name of the attribute.
	 */
	public static function file( $field ) {
		$id = 'treatment-guide-' . $field['name'];
		printf( '<input type="url" class="regular-text code" id="%1$s" name="%2$s" value="%3$s" aria-describedby="%1$s-help"> <button type="button" class="button treatment-guide-pick" data-for="%1$s">%4$s</button>', esc_attr( $id ), esc_attr( self::name( $field['name'] ) ), esc_attr( self::now( $field['name'] ) ), esc_html__( 'Choose a file', 'treatment-guide' ) );
		$help = 'guide-src' === $field['name']
			? __( 'Leave empty for the built-in guide. A JSON file of this site; it is checked before anything is shown.', 'treatment-guide' )
			: __( 'Leave empty to explain trials in general. A study record of ClinicalTrials.gov, as a JSON file of this site.', 'treatment-guide' );
		printf( '<p class="description" id="%s-help">%s</p>', esc_attr( $id ), esc_html( $help ) );
	}

	/**
	 * The setting as it is.
	 *
	 * @param string $name Attribute.
	 * @return string
	 */
	private static function now( $name ) {
		$settings = Treatment_Guide_Options::settings();
		return isset( $settings[ $name ] ) ? $settings[ $name ] : '';
	}

	/**
	 * The name of a field.
	 *
	 * @param string $name Attribute.
	 * @return string
	 */
	private static function name( $name ) {
		return Treatment_Guide_Options::OPTION . "[$name]";
	}
}
