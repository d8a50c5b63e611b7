<?php
// Runs PHP within the site, as a user: run.php SITE USER < code. What the code returns comes back as JSON.
$_SERVER['HTTP_HOST']   = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_set_current_user( '-' === $argv[2] ? 0 : get_user_by( 'login', $argv[2] )->ID );
// WordPress sets its HTML filters by the user's capabilities at the start of a request.
kses_init();
ob_start();
$given = eval( stream_get_contents( STDIN ) );
ob_end_clean();
echo "\n@@" . wp_json_encode( $given );
