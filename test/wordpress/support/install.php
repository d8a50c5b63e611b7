<?php
// Installs WordPress with one user of each role. Called with the folder of the site.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']   = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Hospital', 'admin', 'admin@example.org', false, '', 'pw-admin' );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => "pw-$role", 'user_email' => "$role@example.org", 'role' => $role ) );
}
update_option( 'permalink_structure', '' );
update_option( 'active_plugins', array( 'sqlite-database-integration/load.php' ) );
switch_theme( 'twentytwentyfive' );
foreach ( get_users() as $user ) {
	$quiet = array( 'welcomeGuide' => false, 'fullscreenMode' => false, 'isPublishSidebarEnabled' => false );
	update_user_meta( $user->ID, 'wp_persisted_preferences', array( 'core/edit-post' => $quiet, 'core' => array( 'enableChoosePatternModal' => false, 'isPublishSidebarEnabled' => false ), '_modified' => gmdate( 'c' ) ) );
}
echo $GLOBALS['wp_version'];
