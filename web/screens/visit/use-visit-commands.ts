import { useEffect, useState } from 'preact/hooks';
import type { GivenCommand, VisitCommands } from '../../api/visit-commands';
import { useApp } from '../../parts/app-context';

/** What the person who is signed in did about visits on this page, shown anew when that changes. */
export function useVisitCommands(): { readonly commands: VisitCommands; readonly own: readonly GivenCommand[] } {
  const { person, visitCommands: commands } = useApp();
  const [list, setList] = useState(commands.list);
  useEffect(() => commands.listen(() => setList(commands.list)), [commands]);
  return { commands, own: list.filter(({ personId }) => personId === person.id) };
}
