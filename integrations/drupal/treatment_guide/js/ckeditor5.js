/**
 * @file
 * Keeps the two elements while a text is edited, and shows a quiet box in their place.
 */
((Drupal, CKEditor5) => {
  const { Plugin } = CKEditor5.dll('./src/core.js');
  const { Widget, toWidget } = CKEditor5.dll('./src/widget.js');

  const ELEMENTS = {
    'treatment-explorer': {
      model: 'treatmentExplorer',
      label: Drupal.t('Treatment explorer'),
      options: [
        'lang',
        'mode',
        'view',
        'treatment',
        'not-offered',
        'guide-src',
        'allow-remote',
        'heading-level',
        'contact-href',
      ],
    },
    'trial-explainer': {
      model: 'trialExplainer',
      label: Drupal.t('Trial explainer'),
      options: ['lang', 'record-src', 'allow-remote', 'nct-id', 'api-base', 'site', 'heading-level', 'contact-href'],
    },
  };

  /** What stands in an element, without the blank that editors put into an empty one. */
  const innerOf = (view) => (view.getCustomProperty('$rawContent') || '').replace(/^(\s|&nbsp;)+$/, '');

  /** A line of text in the box that authors see. */
  const line = (writer, name, text) =>
    writer.createUIElement('span', { class: `treatment-guide-box__${name}` }, function render(page) {
      const element = this.toDomElement(page);
      element.textContent = text;
      return element;
    });

  class TreatmentGuide extends Plugin {
    static get pluginName() {
      return 'TreatmentGuide';
    }

    static get requires() {
      return [Widget];
    }

    init() {
      for (const [tag, { model, label, options }] of Object.entries(ELEMENTS)) this.keep(tag, model, label, options);
    }

    keep(tag, name, label, options) {
      const { data, model, conversion } = this.editor;
      model.schema.register(name, { inheritAllFrom: '$blockObject', allowAttributes: ['options', 'inner'] });
      // The link inside, a line with a slot or a record stay as they were written.
      data.registerRawContentMatcher({ name: tag });

      conversion.for('upcast').elementToElement({
        view: tag,
        converterPriority: 'high',
        model: (view, { writer }) => {
          const set = options.filter((option) => view.hasAttribute(option));
          return writer.createElement(name, {
            options: set.map((option) => [option, view.getAttribute(option)]),
            inner: innerOf(view),
          });
        },
      });

      conversion.for('dataDowncast').elementToElement({
        model: name,
        view: (element, { writer }) =>
          writer.createRawElement(tag, Object.fromEntries(element.getAttribute('options')), (made) => {
            data.htmlProcessor.domConverter.setContentOf(made, element.getAttribute('inner'));
          }),
      });

      conversion.for('editingDowncast').elementToElement({
        model: name,
        view: (element, { writer }) => {
          const set = element
            .getAttribute('options')
            .map(([option, value]) => (value ? `${option}: ${value}` : option));
          const box = writer.createContainerElement('div', { class: 'treatment-guide-box' }, [
            line(writer, 'label', label),
            line(writer, 'options', set.join(', ') || Drupal.t('Visitors see it here.')),
          ]);
          return toWidget(box, writer, { label });
        },
      });
    }
  }

  CKEditor5.treatmentGuide = { TreatmentGuide };
})(Drupal, CKEditor5);
