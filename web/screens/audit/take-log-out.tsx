import { useMutation } from '@tanstack/preact-query';
import { auditPage as words } from '../../../texts/web/audit';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Refusal } from '../../parts/refusal';
import { saveFile } from '../cases/save-file';
import { asAsked, type Filters } from './filters';

/** What the filters leave as a file, and on paper; what is not in the file is said. */
export function TakeLogOut({ filters }: { readonly filters: Filters }) {
  const { api, say, language, person } = useApp();
  const taking = useMutation({
    networkMode: 'always',
    mutationFn: () => answerOf(api.GET('/v1/audit/file', { params: { query: asAsked(filters) } })),
    onSuccess: ({ fileName, csv }) => saveFile(fileName, csv),
  });
  const { data: file } = taking;
  return (
    <div class="take-list-out">
      {person.acts.includes('exportAudit') && (
        <button
          type="button"
          class="button"
          aria-disabled={taking.isPending}
          onClick={() => !taking.isPending && taking.mutate()}
        >
          {say(taking.isPending ? words.takingOut : words.takeOut)}
        </button>
      )}
      <button type="button" class="button" onClick={() => print()}>
        {say(words.print)}
      </button>
      <div class="take-list-out-said" role="status">
        {file && <p>{words.takenOut.fill(language, { file: file.fileName, count: file.entries })}</p>}
        {file && !file.isWhole && <p>{say(words.notWhole)}</p>}
      </div>
      <Refusal error={taking.error} />
    </div>
  );
}
