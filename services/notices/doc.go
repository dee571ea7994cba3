// Package notices tells people about events that concern them: in the app and by
// e-mail, each step once.
//
// It only consumes events. The rule for a type of event says who is told, and reads
// the facts; the file of the same name with words_ before it makes the letter of
// them, and says nothing that is not among them. All sentences are there.
// One transaction stores the notices of an event, each with an id made of the
// event and the person, and the jobs that send the letters. So an event that is
// consumed twice tells nobody twice, and a letter that is sent twice has the
// same message id.
//
// A notice is unread until the person reads it. Some events only write letters:
// to people without an account, and with a one-time link. The link's token is
// made when the letter is sent, and stored nowhere.
//
// A letter that announces an invoice, a self-bill or a credit note carries it as a PDF, and as an
// electronic invoice where its reader has an address for such. The files are made when the letter is
// sent. It also goes to the addresses that the payer's terms name. One letter about many messages
// carries none.
//
// # How many letters
//
// Nobody can bury somebody in letters. Each letter that one person causes to
// another is counted in pkg/pace: by the two, by the reader, by the sender and
// by its subject. Messages beyond the limit appear in the app only, and one
// letter later names all the unread ones. Somebody who chose one letter a day
// gets it in the morning, in the same way. Letters with a one-time link
// are never held back: their acts have limits of their own (people/letters.go),
// and so have steps of a thread. A letter to an unconfirmed address contains no
// words of others: no name to greet by, and no name of a partnership.
//
// # When letters leave
//
// Letters leave on school days, from half past seven to six, on a Friday until
// noon (calendar.NextPost); the notice is in the app at once. A telling says until
// when its reader has to act, and on which days what it is about happens: where
// that is over before letters leave next, the letter leaves at once. So do letters
// with a one-time link and those about safety.
package notices
