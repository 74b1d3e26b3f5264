import { useId } from 'preact/hooks';
import type { Language } from '../../domain/rules/schema-parts';
import { cover as words } from '../../texts/web/cover';
import { covering, useCovered, useCovering } from './covering';
import { Mark } from './icon';
import { Modal } from './modal';
import './cover.css';

/** Stands over everything, open dialogs too, until it is taken away on purpose. */
export function Cover({ language }: { readonly language: Language }) {
  useCovering();
  return useCovered() ? <Covered language={language} /> : null;
}

function Covered({ language }: { readonly language: Language }) {
  const titleId = useId();
  return (
    <Modal class="cover" titleId={titleId} onClose={covering.uncover} isCover>
      <Mark />
      <h2 id={titleId}>{words.title[language]}</h2>
      <p class="soft">{words.why[language]}</p>
      <button type="button" class="button main" onClick={covering.uncover}>
        {words.uncover[language]}
      </button>
    </Modal>
  );
}
