// Package people holds accounts, sign-in, sessions, and the memberships that give people
// their roles.
//
// # Accounts
//
// An account is one person with one e-mail address, unique without regard to case. It is
//
//	unconfirmed → active
//	unconfirmed or active → erased
//
// and becomes active when the person opens a link sent to the address: of a registration or
// of an invitation. One that is not confirmed within a month is deleted by a daily job.
// What the link confirms (name, password, role) is what was sent with it. A stranger cannot
// find out whether an address is known.
//
// A person changes their address by asking for another one. A letter with a link goes to
// both addresses, and both must say yes within a week. Either can say no (address.go,
// readdress.go).
//
//	waiting → done, stopped or withdrawn
//
// The person who asks does not learn whether the other address has an account. Links that
// were sent to the old address stop working; open invitations are sent to the new one.
//
// # Memberships
//
// A role belongs to a membership, never to a person: it is held in a school, in a
// partnership or in the service itself. A membership is
//
//	pending → active → ended
//	pending → refused or ended
//
// The school's head or an operator approves a pending one. If the school has no head, a
// broker of one of its partnerships may. Nobody approves their own, whatever other account
// or role they have. Heads, seniors, leaders
// and finance officers belong to schools; brokers to partnerships; operators to the
// service; a membership that does not fit its place, or whose place does not exist, gives
// nothing. A person holds a role in a place once. The people who approve also invite and
// end, but only an operator ends the last head of a school. An invitation is good for as
// long as its sender may invite. When a school is succeeded, memberships, invitations and
// registrations follow.
//
// An invitation is
//
//	open → accepted or withdrawn
//
// and one that is accepted makes an active membership.
//
// # Absences
//
// Somebody who is away has a deputy in one of their roles: a colleague who holds another
// role in the same place. An absence is
//
//	planned → on → over
//	planned → over
//
// While it is on, the deputy holds the role by a membership of their own. It ends after its
// last day, when either of the two says so, or with either's own role. A deputy has no
// power over the roles of the person who named them, and names no deputy.
//
// # Sessions
//
// Signing in opens a session with an access token of 15 minutes and a refresh token that is
// changed at each use. A refresh token that is used a second time ends the whole session,
// because somebody has a copy. One exception: the browser to which it was given may use the
// last one again within a minute, since the answer may have been lost. See
// Directory.Refresh. A cookie identifies each browser (device.go) and opens nothing. A
// person who signs in with a new browser is told by letter. Wrong passwords slow down the
// place that they come from, and never an owner who comes from a known place (guesses.go).
// A session lasts for 14 days without use and for 90 in all. A change of a role or a
// session is known at once to the program that made it, and within five seconds to the
// others.
//
// # Proofs
//
// Some acts must not be open to a stolen session: changing who is paid, giving or taking
// power, moving money for good, changing how somebody signs in. They need a proof from the
// last ten minutes of who is there. Signing in is a proof, and so is entering the password
// again. The table of operations marks these acts, and the gate answers with the code
// "proof_needed". A signature needs a proof of the last two minutes that was given because it was asked
// for: to have signed in just now is not enough.
//
// # Second steps
//
// Besides the password a person may have factors: apps that show codes, passkeys, and
// recovery codes in case both are lost. One waits, for half an hour, until the person has
// used it; then it is active, until it is removed. There are ten at most.
//
// For a person with a factor, the right password gives a challenge and no session. The
// challenge is good once, for five minutes and five tries (see second.go). A passkey that
// asked who holds it opens a session alone. Operators, brokers and finance officers need a
// factor after a grace; then the gate lets them do nothing but add one (duty.go). The
// reasons stand in docs/decisions/0009-second-steps.md.
//
// Failed sign-ins are reported to a Watch: the noun security.
//
// # Secrets
//
// Refresh tokens and the tokens of links are derived from ids with a secret of the service,
// so neither documents nor events hold them. Passwords are hashed with argon2id in a
// collection of their own.
//
// # Who may do what
//
// The table of operations says which roles may call what; Actor says whether a person has
// such a role in the place that a thing belongs to. A thing that they may not see looks
// absent.
package people
