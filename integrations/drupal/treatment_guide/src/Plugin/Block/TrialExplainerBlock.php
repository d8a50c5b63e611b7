<?php

declare(strict_types=1);

namespace Drupal\treatment_guide\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * What a clinical trial is, or what one trial is.
 */
#[Block(
  id: 'trial_explainer',
  admin_label: new TranslatableMarkup('Trial explainer'),
  category: new TranslatableMarkup('Treatment guide'),
)]
final class TrialExplainerBlock extends GuideBlock {

  protected const ELEMENT = 'trial-explainer';

  /**
   * {@inheritdoc}
   */
  protected function fields(): array {
    return [
      'nct-id' => [
        '#type' => 'textfield',
        '#title' => $this->t('Number of the study'),
        '#description' => $this->t('Such as NCT01234567. Empty: it explains trials in general.'),
        '#size' => 16,
      ],
      'record-src' => [
        '#type' => 'textfield',
        '#title' => $this->t('Record of the study'),
        '#description' => $this->t('Path of a ClinicalTrials.gov record (JSON), such as /sites/default/files/study.json. Without it, visitors press a button that asks the registry.'),
        '#maxlength' => 400,
      ],
      'allow-remote' => [
        '#type' => 'checkbox',
        '#title' => $this->t('The record may lie on another server'),
      ],
      'api-base' => [
        '#type' => 'textfield',
        '#title' => $this->t('Address of the registry'),
        '#description' => $this->t('Only for a proxy of your own, such as /ctgov. Empty: ClinicalTrials.gov.'),
        '#maxlength' => 400,
      ],
      'site' => [
        '#type' => 'textfield',
        '#title' => $this->t('Place to list first'),
        '#description' => $this->t('Such as a city or the name of your hospital.'),
      ],
    ] + $this->commonFields();
  }

}
