// Package people holds accounts, sign-in, sessions, and the memberships that
// give people their roles.
//
// # Accounts
//
// An account is one person with one e-mail address, unique without regard to
// case. It is
//
//	unconfirmed → active → closed
//
// and becomes active when the person opens the link sent to the address.
//
// # Memberships
//
// A role belongs to a membership, never to a person: it is held in a school, in
// a partnership or in the service itself. A membership is
//
//	pending → active → ended
//
// A pending one waits for approval by the school's head, or, where the school
// has none yet, by a broker of one of its partnerships or an operator. An
// invitation makes an active one when it is accepted. Heads, seniors, leaders
// and finance officers belong to schools; brokers to partnerships; operators to
// the service. A person holds a role in a place once.
//
// # Sessions
//
// Signing in opens a session with an access token of 15 minutes and a refresh
// token that is changed at each use. A refresh token that is used a second time
// ends the whole session: somebody has a copy.
//
// # Who may do what
//
// The table of operations says which roles may call what; Actor says whether a
// person has such a role in the place that a thing belongs to. What is not
// theirs to see looks absent.
package people
