<?php
/**
 * Leaves nothing behind.
 *
 * @package Treatment_Guide
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'treatment_guide' );
delete_post_meta_by_key( '_treatment_guide_unvouched' );
if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids' ) ) as $treatment_guide_site ) {
		switch_to_blog( $treatment_guide_site );
		delete_option( 'treatment_guide' );
		delete_post_meta_by_key( '_treatment_guide_unvouched' );
		restore_current_blog();
	}
}
