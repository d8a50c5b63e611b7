// Opens the media library for the field beside a button.
( function () {
	document.addEventListener( 'click', function ( event ) {
		const button = event.target.closest( '.treatment-guide-pick' );
		if ( ! button || ! window.wp || ! wp.media ) {
			return;
		}
		const frame = wp.media( { multiple: false, library: { type: 'application/json' } } );
		frame.on( 'select', function () {
			const field = document.getElementById( button.dataset.for );
			field.value = frame.state().get( 'selection' ).first().get( 'url' );
			field.focus();
		} );
		frame.open();
	} );
} )();
