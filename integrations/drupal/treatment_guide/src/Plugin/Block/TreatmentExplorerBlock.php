<?php

declare(strict_types=1);

namespace Drupal\treatment_guide\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * Every treatment in plain words.
 */
#[Block(
  id: 'treatment_explorer',
  admin_label: new TranslatableMarkup('Treatment explorer'),
  category: new TranslatableMarkup('Treatment guide'),
)]
final class TreatmentExplorerBlock extends GuideBlock {

  protected const ELEMENT = 'treatment-explorer';

  /**
   * {@inheritdoc}
   */
  protected function fields(): array {
    return [
      'mode' => [
        '#type' => 'select',
        '#title' => $this->t('What visitors can do'),
        '#options' => ['browse' => $this->t('Read only, no questions')],
        '#empty_option' => $this->t('Read, or answer questions (default)'),
        '#description' => $this->t('Outside the US, get advice on medical device law before you offer questions.'),
      ],
      'view' => [
        '#type' => 'select',
        '#title' => $this->t('Opens with'),
        '#options' => [
          'browse' => $this->t('The list of treatments'),
          'treatment' => $this->t('One treatment'),
          'questions' => $this->t('The questions'),
          'results' => $this->t('The results'),
          'compare' => $this->t('Treatments side by side'),
          'values' => $this->t('What matters to you'),
          'summary' => $this->t('The summary'),
          'about' => $this->t('About this guide'),
        ],
        '#empty_option' => $this->t('The start (default)'),
      ],
      'treatment' => [
        '#type' => 'textfield',
        '#title' => $this->t('Treatment to open'),
        '#description' => $this->t('Its id, such as ablation.'),
      ],
      'not-offered' => [
        '#type' => 'textfield',
        '#title' => $this->t('Not offered here'),
        '#description' => $this->t('Ids of treatments with spaces between them. They stay in the list, and it says that you do not offer them.'),
        '#maxlength' => 400,
      ],
      'guide-src' => [
        '#type' => 'textfield',
        '#title' => $this->t('Your own guide'),
        '#description' => $this->t('Path of a JSON file on this site, such as /sites/default/files/guide.json.'),
        '#maxlength' => 400,
      ],
      'allow-remote' => [
        '#type' => 'checkbox',
        '#title' => $this->t('Your own guide may lie on another server'),
      ],
    ] + $this->commonFields();
  }

}
