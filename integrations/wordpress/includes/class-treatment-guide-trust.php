<?php
/**
 * Who may set the options that speak for the hospital.
 *
 * @package Treatment_Guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * Another telephone, another guide or record, and what is not offered count in a text only where its author may post unfiltered HTML or
 * manages the site. Shortcodes and blocks run on text of other people too (comments in a block, a pattern, a post in a list), so nothing
 * about where a form is drawn is believed: a value counts if it stands in a text that somebody with the right has written.
 */
class Treatment_Guide_Trust {

	/** Options that only such a person may set in a text. */
	const NAMES = array( 'contact-href', 'guide-src', 'record-src', 'not-offered' );

	/** On a post whose text was last changed by somebody without the right, whoever its author is. */
	const META = '_treatment_guide_unvouched';

	/**
	 * Checked values that stand in texts of such people: [ name => [ value => true ] ].
	 *
	 * @var array[]
	 */
	private static $values = array();

	/**
	 * What has been read: posts by their number, other texts by their hash.
	 *
	 * @var bool[]
	 */
	private static $read = array();

	/**
	 * Registers with WordPress.
	 */
	public static function start() {
		add_action( 'wp_after_insert_post', array( __CLASS__, 'saved' ), 10, 4 );
		add_filter( 'render_block_data', array( __CLASS__, 'pattern' ) );
		// Who changes templates or widgets may edit the theme.
		add_action( 'render_block_core_template_part_post', array( __CLASS__, 'part' ), 10, 4 );
		add_action( 'render_block_core_template_part_file', array( __CLASS__, 'part' ), 10, 4 );
		add_filter( 'widget_block_content', array( __CLASS__, 'widget' ), 0 );
	}

	/**
	 * Whether a user may set every option in a text.
	 *
	 * @param int $user ID of the user; 0 is nobody.
	 * @return bool
	 */
	public static function may( $user ) {
		return user_can( (int) $user, 'unfiltered_html' ) || user_can( (int) $user, 'manage_options' );
	}

	/**
	 * Whether a value counts on this page.
	 *
	 * @param string $name  Attribute.
	 * @param string $value Checked value.
	 * @return bool
	 */
	public static function allows( $name, $value ) {
		if ( ! in_array( $name, self::NAMES, true ) ) {
			return true;
		}
		self::read_post( get_post() );
		if ( isset( $GLOBALS['_wp_current_template_content'] ) ) {
			self::read( (string) $GLOBALS['_wp_current_template_content'] );
		}
		return isset( self::$values[ $name ][ $value ] );
	}

	/**
	 * Notes whether the text of a post comes from somebody with the right.
	 *
	 * @param int          $id     ID of the post.
	 * @param WP_Post      $post   As it is now.
	 * @param bool         $update Whether it was there before.
	 * @param WP_Post|null $before As it was.
	 */
	public static function saved( $id, $post, $update, $before ) {
		$user = get_current_user_id();
		$same = $update && $before && $before->post_content === $post->post_content && $before->post_author === $post->post_author;
		if ( ! $user || $same || wp_is_post_revision( $id ) ) {
			return;
		}
		if ( self::may( $user ) ) {
			delete_post_meta( $id, self::META );
		} elseif ( self::mentions( $post->post_content ) ) {
			update_post_meta( $id, self::META, '1' );
		}
	}

	/**
	 * Reads a synced pattern before it is drawn. It is a post with an author of its own.
	 *
	 * @param array $block A parsed block.
	 * @return array The same.
	 */
	public static function pattern( $block ) {
		if ( 'core/block' === $block['blockName'] && ! empty( $block['attrs']['ref'] ) ) {
			self::read_post( get_post( (int) $block['attrs']['ref'] ) );
		}
		return $block;
	}

	/**
	 * Reads a part of the template.
	 *
	 * @param string $id         Its name.
	 * @param array  $attributes Of the block that shows it.
	 * @param mixed  $where      Post or path.
	 * @param string $content    Its text.
	 */
	public static function part( $id, $attributes, $where, $content ) {
		self::read( (string) $content );
	}

	/**
	 * Reads a widget.
	 *
	 * @param string $content Its text.
	 * @return string The same.
	 */
	public static function widget( $content ) {
		self::read( (string) $content );
		return $content;
	}

	/**
	 * Reads a post, where everybody who wrote in it may set every option.
	 *
	 * @param WP_Post|null $post The post.
	 */
	private static function read_post( $post ) {
		if ( ! $post instanceof WP_Post || isset( self::$read[ $post->ID ] ) ) {
			return;
		}
		self::$read[ $post->ID ] = true;
		if ( self::may( $post->post_author ) && ! get_post_meta( $post->ID, self::META, true ) ) {
			self::read( $post->post_content );
		}
	}

	/**
	 * Keeps the values of every block, shortcode and tag in a text.
	 *
	 * @param string $text As it was written.
	 */
	private static function read( $text ) {
		$known = md5( $text );
		if ( isset( self::$read[ $known ] ) || ! self::mentions( $text ) ) {
			return;
		}
		self::$read[ $known ] = true;
		self::read_blocks( parse_blocks( $text ) );
		preg_match_all( '/' . get_shortcode_regex( Treatment_Guide_Forms::SHORTCODES ) . '/', $text, $found );
		foreach ( $found[3] as $attributes ) {
			self::keep( Treatment_Guide_Forms::hyphens( (array) shortcode_parse_atts( $attributes ) ) );
		}
		preg_match_all( Treatment_Guide_Forms::TAG, $text, $found );
		foreach ( $found[0] as $tag ) {
			self::keep( Treatment_Guide_Forms::attributes_of( $tag ) );
		}
	}

	/**
	 * Keeps the values of blocks, and of blocks in them.
	 *
	 * @param array[] $blocks Parsed blocks.
	 */
	private static function read_blocks( array $blocks ) {
		foreach ( $blocks as $block ) {
			if ( isset( Treatment_Guide_Blocks::NAMES[ $block['blockName'] ] ) ) {
				self::keep( Treatment_Guide_Blocks::given( $block['attrs'] ) );
			}
			self::read_blocks( $block['innerBlocks'] );
		}
	}

	/**
	 * Keeps the values of one form.
	 *
	 * @param array $given Attributes as they were written.
	 */
	private static function keep( array $given ) {
		foreach ( array_intersect_key( $given, array_flip( self::NAMES ) ) as $name => $value ) {
			self::$values[ $name ][ Treatment_Guide_Options::check( $name, $value ) ] = true;
		}
	}

	/**
	 * Whether a text may hold the guide.
	 *
	 * @param string $text Any text.
	 * @return bool
	 */
	private static function mentions( $text ) {
		return 1 === preg_match( '#treatment[-_]explorer|trial[-_]explainer|treatment-guide/#i', $text );
	}
}
