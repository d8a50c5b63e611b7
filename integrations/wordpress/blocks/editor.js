// The blocks in the editor: the guide as visitors see it, and its options in the sidebar. Runs as it stands, without a build.
( function ( wp ) {
	const el = wp.element.createElement;
	const { registerBlockType } = wp.blocks;
	const { InspectorControls, MediaUpload, MediaUploadCheck, useBlockProps } = wp.blockEditor;
	const { Button, BaseControl, CheckboxControl, Disabled, PanelBody, SelectControl, TextControl } = wp.components;
	const { __ } = wp.i18n;
	const told = window.treatmentGuideEditor;

	// Names of the sizes of controls in newer editors; older ones leave them out.
	const SIZE = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };

	// What the hospital answers for. On a page it counts only where the author may post unfiltered HTML or manages the site.
	const HOSPITAL = [ 'contactHref', 'guideSrc', 'recordSrc', 'notOffered' ];

	/** Attributes of the element for those of the block: notOffered is not-offered. What the site has set holds where the block says nothing. */
	function attributesOf( names, attributes ) {
		const given = {};
		for ( const name of names ) {
			const own = name.replace( /[A-Z]/g, ( letter ) => '-' + letter.toLowerCase() );
			const said = told.all || ! HOSPITAL.includes( name ) ? attributes[ name ] : '';
			const value = said || told.settings[ own ];
			if ( value ) {
				given[ own ] = value;
			}
		}
		return given;
	}

	/** Loads the guide once into the document that holds the block, which may be a frame. */
	function load( node ) {
		if ( ! node || node.ownerDocument.querySelector( 'script[data-treatment-guide]' ) ) {
			return;
		}
		const script = node.ownerDocument.createElement( 'script' );
		script.type = 'module';
		script.src = told.script;
		script.dataset.treatmentGuide = '';
		// Links stay links while they are edited.
		script.dataset.upgrade = 'off';
		node.ownerDocument.head.append( script );
	}

	function Language( { value, set } ) {
		return el( SelectControl, {
			...SIZE,
			label: __( 'Language', 'treatment-guide' ),
			value,
			options: [ { value: '', label: __( 'As the page', 'treatment-guide' ) }, ...told.languages ],
			onChange: ( lang ) => set( { lang } ),
		} );
	}

	function Level( { value, set } ) {
		return el( SelectControl, {
			...SIZE,
			label: __( 'Level of its first heading', 'treatment-guide' ),
			help: __( 'One below the heading that stands above it.', 'treatment-guide' ),
			value: value || '2',
			options: [ '2', '3', '4', '5', '6' ].map( ( level ) => ( { value: level, label: 'H' + level } ) ),
			onChange: ( level ) => set( { headingLevel: level === '2' ? '' : level } ),
		} );
	}

	/** Kept while it is typed, so that a number that is not finished is not lost. */
	function Text( { label, help, value, onChange } ) {
		return el( TextControl, { ...SIZE, label, help, value, onChange } );
	}

	const Contact = ( { value, set } ) =>
		el( Text, {
			label: __( 'How to reach the care team', 'treatment-guide' ),
			help: __( 'A telephone number, or the address of a page.', 'treatment-guide' ),
			value,
			onChange: ( contactHref ) => set( { contactHref } ),
		} );

	/** A JSON file of the media library. */
	function File( { label, help, value, onChange } ) {
		return el(
			BaseControl,
			{ ...SIZE, label, help, id: 'treatment-guide-file' },
			value && el( 'p', { style: { overflowWrap: 'anywhere' } }, value.split( '/' ).pop() ),
			el(
				MediaUploadCheck,
				null,
				el( MediaUpload, {
					allowedTypes: [ 'application/json' ],
					onSelect: ( media ) => onChange( media.url ),
					render: ( { open } ) => el( Button, { variant: 'secondary', onClick: open }, __( 'Choose a file', 'treatment-guide' ) ),
				} )
			),
			value && el( Button, { variant: 'tertiary', onClick: () => onChange( '' ) }, __( 'Remove', 'treatment-guide' ) )
		);
	}

	function explorer( { attributes, set } ) {
		const { lang, mode, view, treatment, notOffered, guideSrc, headingLevel, contactHref } = attributes;
		const missing = notOffered.split( ' ' ).filter( Boolean );
		return [
			el(
				PanelBody,
				{ key: 'what', title: __( 'What it shows', 'treatment-guide' ) },
				el( Language, { value: lang, set } ),
				el( SelectControl, {
					...SIZE,
					label: __( 'Questions', 'treatment-guide' ),
					value: mode,
					options: [
						{ value: '', label: __( 'As set for this site', 'treatment-guide' ) },
						{ value: 'guided', label: __( 'Read, or answer questions', 'treatment-guide' ) },
						{ value: 'browse', label: __( 'Only read', 'treatment-guide' ) },
					],
					onChange: ( value ) => set( { mode: value } ),
				} ),
				el( SelectControl, {
					...SIZE,
					label: __( 'Begins with', 'treatment-guide' ),
					value: treatment ? '' : view,
					disabled: !! treatment,
					options: [
						{ value: '', label: __( 'The start', 'treatment-guide' ) },
						{ value: 'browse', label: __( 'The list of treatments', 'treatment-guide' ) },
						{ value: 'questions', label: __( 'The questions', 'treatment-guide' ) },
					],
					onChange: ( value ) => set( { view: value } ),
				} ),
				el( SelectControl, {
					...SIZE,
					label: __( 'Opens a treatment', 'treatment-guide' ),
					value: treatment,
					options: [ { value: '', label: __( 'None', 'treatment-guide' ) }, ...told.treatments ],
					onChange: ( value ) => set( { treatment: value, view: value ? '' : view } ),
				} ),
				el( Level, { value: headingLevel, set } )
			),
			told.all && el(
				PanelBody,
				{ key: 'hospital', title: __( 'Your hospital', 'treatment-guide' ), initialOpen: false },
				el( Contact, { value: contactHref, set } ),
				el( File, {
					label: __( 'Your own guide', 'treatment-guide' ),
					help: __( 'A JSON file of this site, in place of the built-in guide.', 'treatment-guide' ),
					value: guideSrc,
					onChange: ( value ) => set( { guideSrc: value } ),
				} )
			),
			told.all && el(
				PanelBody,
				{ key: 'missing', title: __( 'Not offered here', 'treatment-guide' ), initialOpen: false },
				el( 'p', null, __( 'They stay in the guide, with a note.', 'treatment-guide' ) ),
				told.treatments.map( ( { value, label } ) =>
					el( CheckboxControl, {
						...SIZE,
						key: value,
						label,
						checked: missing.includes( value ),
						onChange: ( on ) =>
							set( { notOffered: ( on ? [ ...missing, value ] : missing.filter( ( id ) => id !== value ) ).join( ' ' ) } ),
					} )
				)
			),
		];
	}

	function trial( { attributes, set } ) {
		const { lang, recordSrc, nctId, site, headingLevel, contactHref } = attributes;
		return [
			el(
				PanelBody,
				{ key: 'what', title: __( 'What it shows', 'treatment-guide' ) },
				el( Language, { value: lang, set } ),
				told.all && el( File, {
					label: __( 'A clinical trial', 'treatment-guide' ),
					help: __( 'A study record of ClinicalTrials.gov, as a JSON file of this site. Without one, it explains trials in general.', 'treatment-guide' ),
					value: recordSrc,
					onChange: ( value ) => set( { recordSrc: value } ),
				} ),
				el( Text, {
					label: __( 'NCT number', 'treatment-guide' ),
					help: __( 'NCT and eight digits. Without a file, visitors get a button that fetches the record.', 'treatment-guide' ),
					value: nctId,
					onChange: ( value ) => set( { nctId: value } ),
				} ),
				el( Text, {
					label: __( 'Place to list first', 'treatment-guide' ),
					value: site,
					onChange: ( value ) => set( { site: value } ),
				} ),
				el( Level, { value: headingLevel, set } )
			),
			told.all && el( PanelBody, { key: 'hospital', title: __( 'Your hospital', 'treatment-guide' ), initialOpen: false }, el( Contact, { value: contactHref, set } ) ),
		];
	}

	function block( name, element, names, panels ) {
		registerBlockType( name, {
			edit( { attributes, setAttributes } ) {
				const given = attributesOf( names, attributes );
				return el(
					'div',
					useBlockProps( { ref: load } ),
					el( InspectorControls, null, panels( { attributes, set: setAttributes } ) ),
					// Drawn anew where something is set that the guide reads only once.
					el( Disabled, null, el( element, { key: JSON.stringify( given ), lang: told.language, ...given } ) )
				);
			},
			// A link that stays when the plugin goes. Its address is read back from it, so that a site can move.
			save( { attributes: { href, label } } ) {
				return el( 'p', wp.blockEditor.useBlockProps.save(), el( wp.blockEditor.RichText.Content, { tagName: 'a', href, value: label } ) );
			},
		} );
	}

	block( 'treatment-guide/explorer', 'treatment-explorer', [ 'lang', 'mode', 'view', 'treatment', 'notOffered', 'guideSrc', 'headingLevel', 'contactHref' ], explorer );
	block( 'treatment-guide/trial', 'trial-explainer', [ 'lang', 'recordSrc', 'nctId', 'site', 'headingLevel', 'contactHref' ], trial );
} )( window.wp );
