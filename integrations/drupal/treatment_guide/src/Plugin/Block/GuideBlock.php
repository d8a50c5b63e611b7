<?php

declare(strict_types=1);

namespace Drupal\treatment_guide\Plugin\Block;

use Drupal\Core\Block\BlockBase;
use Drupal\Core\Extension\ModuleExtensionList;
use Drupal\Core\File\FileUrlGeneratorInterface;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Language\LanguageManagerInterface;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\treatment_guide\Fallback;
use Drupal\treatment_guide\Options;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * A block with one of the two elements.
 */
abstract class GuideBlock extends BlockBase implements ContainerFactoryPluginInterface {

  /**
   * Name of the tag.
   */
  protected const ELEMENT = '';

  /**
   * Constructs the block.
   *
   * Drupal serializes a plugin with its form, and sets its services again afterwards. It can do this only for protected properties.
   */
  final public function __construct(
    array $configuration,
    string $plugin_id,
    mixed $plugin_definition,
    protected ModuleExtensionList $modules,
    protected FileUrlGeneratorInterface $urls,
    protected LanguageManagerInterface $languages,
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
      $container->get('language_manager'),
    );
  }

  /**
   * The form of each option, by its name.
   */
  abstract protected function fields(): array;

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    return ['options' => []];
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    $options = Options::clean(static::ELEMENT, $this->configuration['options']);
    $lang = $options['lang'] ?? $this->languages->getCurrentLanguage()->getId();
    $folder = $this->urls->generateString($this->modules->getPath('treatment_guide') . '/dist');
    $link = Fallback::link(static::ELEMENT, $lang, $folder);
    return [
      '#type' => 'html_tag',
      '#tag' => static::ELEMENT,
      '#attributes' => $options,
      'fallback' => [
        '#type' => 'html_tag',
        '#tag' => 'a',
        '#attributes' => ['href' => $link['href'], 'lang' => $link['lang']],
        '#value' => $link['text'],
      ],
      '#attached' => ['library' => ['treatment_guide/guide']],
      '#cache' => ['contexts' => ['languages:language_interface']],
    ];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    foreach ($this->fields() as $name => $field) {
      $set = $this->configuration['options'][$name] ?? NULL;
      // A checkbox is an option without a value: it is on if it is there at all.
      $value = $field['#type'] === 'checkbox' ? $set !== NULL : $set ?? '';
      $form[$name] = $field + ['#default_value' => $value];
    }
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockValidate($form, FormStateInterface $form_state): void {
    $given = $this->given($form_state);
    foreach (array_diff_key($given, Options::clean(static::ELEMENT, $given)) as $name => $value) {
      $form_state->setError($form[$name], $this->t('"@field" cannot be set to this. Look at the example below it.', [
        '@field' => $this->fields()[$name]['#title'],
      ]));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    $this->configuration['options'] = Options::clean(static::ELEMENT, $this->given($form_state));
  }

  /**
   * What was filled in, by the name of the option.
   */
  private function given(FormStateInterface $form_state): array {
    $given = [];
    foreach ($this->fields() as $name => $field) {
      $value = $form_state->getValue($name);
      if ($field['#type'] === 'checkbox') {
        $value = $value ? '' : NULL;
      }
      elseif (trim((string) $value) === '') {
        $value = NULL;
      }
      if ($value !== NULL) {
        $given[$name] = $value;
      }
    }
    return $given;
  }

  /**
   * The fields that both elements have.
   */
  protected function commonFields(): array {
    return [
      'lang' => [
        '#type' => 'textfield',
        '#title' => $this->t('Language'),
        '#description' => $this->t('Such as en or es. Empty: the language of the page.'),
        '#size' => 8,
      ],
      'contact-href' => [
        '#type' => 'textfield',
        '#title' => $this->t('Telephone or page of the care team'),
        '#description' => $this->t('Such as tel:+1-555-0100 or /contact. Shown in every view.'),
        '#maxlength' => 400,
      ],
      'heading-level' => [
        '#type' => 'select',
        '#title' => $this->t('Level of its first heading'),
        '#options' => array_combine(range(2, 6), range(2, 6)),
        '#empty_option' => $this->t('2 (default)'),
      ],
    ];
  }

}
