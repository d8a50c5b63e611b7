<?php

declare(strict_types=1);

namespace Drupal\treatment_guide\Plugin\Filter;

use Drupal\Component\Utility\Html;
use Drupal\Core\Extension\ModuleExtensionList;
use Drupal\Core\File\FileUrlGeneratorInterface;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\filter\Attribute\Filter;
use Drupal\filter\FilterProcessResult;
use Drupal\filter\Plugin\FilterBase;
use Drupal\filter\Plugin\FilterInterface;
use Drupal\treatment_guide\GuideText;
use Drupal\treatment_guide\Options;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * Places the guide in text, and its script on the page.
 */
#[Filter(
  id: 'treatment_guide',
  title: new TranslatableMarkup('Treatment guide'),
  type: FilterInterface::TYPE_TRANSFORM_REVERSIBLE,
  description: new TranslatableMarkup('Turns [treatment-explorer] and [trial-explainer] into the guide. Place it after "Limit allowed HTML tags".'),
  weight: 50,
  settings: ['contact_href' => ''],
)]
final class TreatmentGuideFilter extends FilterBase implements ContainerFactoryPluginInterface {

  /**
   * Constructs the filter.
   *
   * Drupal serializes a plugin with its form, and sets its services again afterwards. It can do this only for protected properties.
   */
  public function __construct(
    array $configuration,
    string $plugin_id,
    mixed $plugin_definition,
    protected ModuleExtensionList $modules,
    protected FileUrlGeneratorInterface $urls,
  ) {
    parent::__construct($configuration, $plugin_id, $plugin_definition);
  }

  /**
   * {@inheritdoc}
   */
  public static function create(ContainerInterface $container, array $configuration, $plugin_id, $plugin_definition): static {
    return new static(
      $configuration,
      $plugin_id,
      $plugin_definition,
      $container->get('extension.list.module'),
      $container->get('file_url_generator'),
    );
  }

  /**
   * {@inheritdoc}
   */
  public function process($text, $langcode): FilterProcessResult {
    $result = new FilterProcessResult($text);
    if (!GuideText::mayHold($text)) {
      return $result;
    }
    $folder = $this->urls->generateString($this->modules->getPath('treatment_guide') . '/dist');
    $document = Html::load($text);
    if ((new GuideText($folder, $langcode, $this->settings['contact_href']))->place($document)) {
      $result->setProcessedText(Html::serialize($document));
      $result->addAttachments(['library' => ['treatment_guide/guide']]);
    }
    return $result;
  }

  /**
   * {@inheritdoc}
   */
  public function settingsForm(array $form, FormStateInterface $form_state): array {
    $form['contact_href'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Telephone or page of the care team'),
      '#default_value' => $this->settings['contact_href'],
      '#description' => $this->t('Such as tel:+1-555-0100 or /contact. Shown in every view of the guide. Authors cannot change it.'),
      '#maxlength' => 400,
      '#element_validate' => [[self::class, 'validateContact']],
    ];
    return $form;
  }

  /**
   * Refuses an address that would be left out.
   */
  public static function validateContact(array &$element, FormStateInterface $form_state): void {
    $given = ['contact-href' => $element['#value']];
    if (trim($element['#value']) !== '' && !Options::clean('treatment-explorer', $given)) {
      $form_state->setError($element, t('Write a telephone as tel:+1-555-0100, or the address of a page.'));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function tips($long = FALSE): TranslatableMarkup {
    return $this->t('[treatment-explorer] and [trial-explainer nct-id="NCT01234567"] place the treatment guide. Options: lang, mode="browse", view, treatment, heading-level.');
  }

}
