// Package people holds accounts, sign-in, sessions, and the memberships that
// give people their roles.
//
// # Accounts
//
// An account is one person with one e-mail address, unique without regard to
// case. It is
//
//	unconfirmed → active
//
// and becomes active when the person opens a link sent to the address: of a
// registration or of an invitation. One that is not confirmed within a month is
// deleted by a daily job. What the link confirms (name, password,
// role) is what was sent with it. Nothing that a stranger may call tells whether
// an address is known.
//
// An address is changed by asking for another one: a letter with a link goes to
// both, and both must say yes within a week; either can say no (address.go,
// readdress.go).
//
//	waiting → done
//	waiting → stopped, waiting → withdrawn
//
// Nobody who asks learns whether the other address has an account. What was sent
// to the old address and still opens something no longer does; open invitations
// are sent to the new one.
//
// # Memberships
//
// A role belongs to a membership, never to a person: it is held in a school, in
// a partnership or in the service itself. A membership is
//
//	pending → active → ended
//	pending → refused, pending → ended
//
// A pending one waits for approval by the school's head or an operator, where the
// school has no head by a broker of one of its partnerships, and never by the
// person who asks, whatever other account or role they have. An invitation
// makes an active one when it is accepted. Heads, seniors, leaders and finance
// officers belong to schools; brokers to partnerships; operators to the service;
// a membership that fits no place, or a place that is not there, gives nothing.
// A person holds a role in a place once. Whoever decides also invites and ends,
// but only an operator ends the last head of a school. An invitation is good for
// as long as who sent it may invite. When a school is succeeded,
// memberships, invitations and registrations follow.
//
// # Absences
//
// Somebody who is away has a deputy in one of their roles: a colleague who holds
// another role in the same place. An absence is
//
//	planned → on → over
//
// While it is on, the deputy holds the role by a membership of their own. It ends
// after its last day, when either of the two says so, and with either's own role.
// A deputy has no power over the roles of who named them, and names nobody in turn.
//
// # Sessions
//
// Signing in opens a session with an access token of 15 minutes and a refresh
// token that is changed at each use. A refresh token that is used a second time
// ends the whole session: somebody has a copy. Only the browser to which it was
// given may use the last one once more within a minute: its answer was lost. See
// Directory.Refresh. A browser is known again by a cookie of its own (device.go),
// which opens nothing; who signs in with another one than before is told by
// letter. Wrong passwords slow down where they come from, and never the owner who
// comes from where they came before (guesses.go). A session lasts for 14 days without use and for 90
// in all. What changes (a role, a session) is known at once to the program that
// changed it, and within five seconds to the others.
//
// # Proofs
//
// What a stolen session must not do (change who is paid, give or take power,
// move money for good, change how one signs in) needs a proof of the last ten
// minutes that it is them. Signing in is one; so is the password again. The table
// of operations marks these, and the gate asks by the code "proof_needed".
//
// # Second steps
//
// Beside the password a person may have factors: apps that show codes, passkeys,
// and recovery codes for the day without either.
//
//	waiting (half an hour) → active → removed
//
// With one, the right password gives a challenge and no session; the challenge is
// good once, for five minutes and five tries (see second.go). A passkey that asked
// who holds it opens a session alone. Operators, brokers and finance officers need
// a factor after a grace; then the gate lets them do nothing but add one (duty.go).
// The reasons stand in docs/decisions/0009-second-steps.md.
//
// Failed sign-ins are told to a Watch, which the noun security is.
//
// # Secrets
//
// Refresh tokens and the tokens of links are derived from ids with a secret of
// the service, so that neither documents nor events hold them. Passwords are
// kept by argon2id in a collection of their own.
//
// # Who may do what
//
// The table of operations says which roles may call what; Actor says whether a
// person has such a role in the place that a thing belongs to. What is not
// theirs to see looks absent.
package people
