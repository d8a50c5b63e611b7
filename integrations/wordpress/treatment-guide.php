<?php
/**
 * Plugin Name:       Treatment Guide
 * Plugin URI:        {homepage}
 * Description:       Explains cancer treatments and clinical trials in plain words, on any page. Nothing that a visitor answers is sent or stored.
 * Version:           0.0.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            {author}
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       treatment-guide
 * Domain Path:       /languages
 *
 * @package Treatment_Guide
 */

defined( 'ABSPATH' ) || exit;

define( 'TREATMENT_GUIDE_FILE', __FILE__ );

require_once __DIR__ . '/includes/class-treatment-guide-text.php';
require_once __DIR__ . '/includes/class-treatment-guide-options.php';
require_once __DIR__ . '/includes/class-treatment-guide-trust.php';
require_once __DIR__ . '/includes/class-treatment-guide-assets.php';
require_once __DIR__ . '/includes/class-treatment-guide-element.php';
require_once __DIR__ . '/includes/class-treatment-guide-forms.php';
require_once __DIR__ . '/includes/class-treatment-guide-blocks.php';
require_once __DIR__ . '/includes/class-treatment-guide-settings.php';

add_action(
	'init',
	function () {
		// WordPress before 6.8 does not look for translations in the folder of a plugin by itself.
		if ( version_compare( get_bloginfo( 'version' ), '6.8', '<' ) ) {
			load_textdomain( 'treatment-guide', __DIR__ . '/languages/treatment-guide-' . determine_locale() . '.mo' );
		}
	},
	1
);
Treatment_Guide_Trust::start();
Treatment_Guide_Assets::start();
Treatment_Guide_Forms::start();
Treatment_Guide_Blocks::start();
Treatment_Guide_Settings::start();
