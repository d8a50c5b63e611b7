<?php

/**
 * @file
 * Minimal stand-ins for the parts of Drupal that the plugins of the module use. This is not Drupal.
 */

declare(strict_types=1);

namespace Symfony\Component\DependencyInjection {

  interface ContainerInterface {

    public function get(string $id): object;

  }

}

namespace Drupal\Core\DependencyInjection {

  /**
   * Services are not serialized, but fetched again. As in Drupal, private properties of subclasses are not visible here.
   */
  trait DependencySerializationTrait {

    protected array $serviceIds = [];

    public function __sleep(): array {
      $kept = get_object_vars($this);
      $this->serviceIds = [];
      foreach ($kept as $name => $value) {
        $id = is_object($value) ? array_search($value, \Container::$services, TRUE) : FALSE;
        if ($id !== FALSE) {
          $this->serviceIds[$name] = $id;
          unset($kept[$name]);
        }
      }
      return array_keys($kept);
    }

    public function __wakeup(): void {
      foreach ($this->serviceIds as $name => $id) {
        $this->$name = \Container::$services[$id];
      }
    }

  }

}

namespace Drupal\Core\StringTranslation {

  class TranslatableMarkup {

    public function __construct(private readonly string $text, private readonly array $arguments = []) {}

    public function __toString(): string {
      return strtr($this->text, array_map('strval', $this->arguments));
    }

  }

}

namespace Drupal\Core\Plugin {

  use Drupal\Core\DependencyInjection\DependencySerializationTrait;
  use Drupal\Core\StringTranslation\TranslatableMarkup;

  interface ContainerFactoryPluginInterface {}

  abstract class PluginBase {

    use DependencySerializationTrait;

    public function __construct(protected array $configuration, protected $pluginId, protected $pluginDefinition) {}

    protected function t(string $text, array $arguments = []): TranslatableMarkup {
      return new TranslatableMarkup($text, $arguments);
    }

  }

}

namespace Drupal\Core\Block {

  use Drupal\Core\Plugin\PluginBase;

  abstract class BlockBase extends PluginBase {

    public function __construct(array $configuration, $plugin_id, $plugin_definition) {
      parent::__construct($configuration + $this->defaultConfiguration(), $plugin_id, $plugin_definition);
    }

    abstract public function defaultConfiguration(): array;

    public function getConfiguration(): array {
      return $this->configuration;
    }

  }

}

namespace Drupal\Core\Block\Attribute {

  use Drupal\Core\StringTranslation\TranslatableMarkup;

  #[\Attribute(\Attribute::TARGET_CLASS)]
  class Block {

    public function __construct(
      public readonly string $id,
      public readonly ?TranslatableMarkup $admin_label = NULL,
      public readonly ?TranslatableMarkup $category = NULL,
    ) {}

  }

}

namespace Drupal\filter\Attribute {

  use Drupal\Core\StringTranslation\TranslatableMarkup;

  #[\Attribute(\Attribute::TARGET_CLASS)]
  class Filter {

    public function __construct(
      public readonly string $id,
      public readonly TranslatableMarkup $title,
      public readonly int $type,
      public readonly ?TranslatableMarkup $description = NULL,
      public readonly int $weight = 0,
      public readonly bool $status = FALSE,
      public readonly bool $cache = TRUE,
      public readonly array $settings = [],
    ) {}

  }

}

namespace Drupal\filter\Plugin {

  use Drupal\Core\Plugin\PluginBase;

  interface FilterInterface {

    const TYPE_TRANSFORM_REVERSIBLE = 3;

  }

  abstract class FilterBase extends PluginBase implements FilterInterface {

    protected array $settings = [];

    public function __construct(array $configuration, $plugin_id, $plugin_definition) {
      parent::__construct($configuration, $plugin_id, $plugin_definition);
      $this->settings = $configuration['settings'] ?? [];
    }

  }

}

namespace Drupal\filter {

  class FilterProcessResult {

    public array $attachments = [];

    public function __construct(public string $text) {}

    public function setProcessedText(string $text): static {
      $this->text = $text;
      return $this;
    }

    public function addAttachments(array $attachments): static {
      $this->attachments += $attachments;
      return $this;
    }

  }

}

namespace Drupal\Component\Utility {

  class Html {

    public static function load(string $text): \DOMDocument {
      $document = new \DOMDocument();
      libxml_use_internal_errors(TRUE);
      $document->loadHTML('<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>' . $text . '</body></html>');
      return $document;
    }

    public static function serialize(\DOMDocument $document): string {
      $body = $document->getElementsByTagName('body')[0];
      return implode('', array_map([$document, 'saveHTML'], iterator_to_array($body->childNodes)));
    }

  }

}

namespace Drupal\Core\Extension {

  class ModuleExtensionList {

    public function getPath(string $name): string {
      return "modules/$name";
    }

  }

}

namespace Drupal\Core\File {

  interface FileUrlGeneratorInterface {

    public function generateString(string $path): string;

  }

}

namespace Drupal\Core\Language {

  interface LanguageManagerInterface {

    public function getCurrentLanguage(): object;

  }

}

namespace Drupal\Core\Form {

  interface FormStateInterface {

    public function getValue(string $name): mixed;

    public function setError(array &$element, $message = ''): static;

  }

}

namespace {

  use Drupal\Core\Extension\ModuleExtensionList;
  use Drupal\Core\File\FileUrlGeneratorInterface;
  use Drupal\Core\Form\FormStateInterface;
  use Drupal\Core\Language\LanguageManagerInterface;
  use Drupal\Core\StringTranslation\TranslatableMarkup;
  use Symfony\Component\DependencyInjection\ContainerInterface;

  function t(string $text, array $arguments = []): TranslatableMarkup {
    return new TranslatableMarkup($text, $arguments);
  }

  class Container implements ContainerInterface {

    /**
     * Services by the names that Drupal gives them.
     */
    public static array $services = [];

    public function get(string $id): object {
      return self::$services[$id] ?? throw new \Exception("There is no service $id.");
    }

  }

  class Urls implements FileUrlGeneratorInterface {

    public function generateString(string $path): string {
      return "/$path";
    }

  }

  class Languages implements LanguageManagerInterface {

    public string $id = 'en';

    public function getCurrentLanguage(): object {
      return $this;
    }

    public function getId(): string {
      return $this->id;
    }

  }

  class Form implements FormStateInterface {

    /**
     * Messages by the title of the field.
     */
    public array $errors = [];

    public function __construct(private readonly array $values) {}

    public function getValue(string $name): mixed {
      return $this->values[$name] ?? NULL;
    }

    public function setError(array &$element, $message = ''): static {
      $this->errors[(string) ($element['#title'] ?? '')] = (string) $message;
      return $this;
    }

  }

  Container::$services = [
    'extension.list.module' => new ModuleExtensionList(),
    'file_url_generator' => new Urls(),
    'language_manager' => new Languages(),
  ];

}
