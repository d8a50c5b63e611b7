<?php
/**
 * Leaves nothing behind.
 *
 * @package Treatment_Guide
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'treatment_guide' );
if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids' ) ) as $treatment_guide_site ) {
		delete_blog_option( $treatment_guide_site, 'treatment_guide' );
	}
}
