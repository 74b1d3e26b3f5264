import { contactChannels } from '../../../domain/case/contact-facts';
import { channelNames } from '../../../texts/contact-names';
import { logContact } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { Choice } from '../../parts/field';
import { channelOf, type DraftProps } from './draft';
import type { Place } from './place';

/** By which way, where the place does not say it. */
export function ChannelField({ draft, change, place }: DraftProps & { readonly place: Place }) {
  const { say } = useApp();
  return (
    <Choice
      legend={say(logContact.channel)}
      value={channelOf(draft, place)}
      options={contactChannels.map((value) => ({ value, label: capitalised(say(channelNames[value])) }))}
      onChoose={(channel) => change({ channel })}
    />
  );
}
