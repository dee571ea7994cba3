import type { NeedForm } from './needForm';

/** "Ask Priya Raman" */
export function askingTitle(name: string | undefined): string {
  return `Ask ${name ?? 'a leader'}`;
}

/** What asking is, before a need is chosen. */
export const askingLead =
  'A leader is asked about a need: it tells them what is the matter, when, and what it may cost. Choose one of your needs, or say a new one.';

/** What a new need starts from: "It begins with what you looked for: “phonics”. You can change it." */
export function beginsWithText({ what, themes = [], phase, formats = [] }: Partial<NeedForm>): string {
  const chosen = themes.length > 0 || formats.length > 0 || phase !== undefined;
  if (!what && !chosen) return 'You say what the matter is, in five short steps.';
  const said = [what && `“${what}”`, chosen && 'what you chose'].filter(Boolean).join(' and ');
  return `It begins with what you looked for: ${said}. You can change it.`;
}

/** What stands above each question while somebody says a need in order to ask a leader. */
export function askingNotice(name: string, posted: boolean): { title: string; text: string } {
  return {
    title: `You are asking ${name}`,
    text: posted
      ? `When you finish, you come back to your enquiry to ${name}.`
      : `First say what you need. When you post it, you write your enquiry to ${name}: nothing goes to them before.`,
  };
}

const most = 280;

/** The beginning of a long text, to its last whole word. */
export function shortened(text: string): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most))} …`;
}
