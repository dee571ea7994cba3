// Package notices tells people what happened that concerns them: in the app and
// by e-mail, each step once.
//
// It only consumes events. A rule for a type of event says who is told what;
// the notices of an event are stored in one transaction, each with an id made of
// the event and the person, together with the job that sends its letter. So an
// event that is consumed twice tells nobody twice, and a letter that is sent
// twice has the same message id.
//
// A notice is unread until the person reads it. Some events write only a letter:
// those to people who have no account yet, and those with a one-time link. The
// link's token is made when the letter is sent, and stored nowhere.
//
// # How many letters
//
// Nobody can bury somebody in letters. Each letter that one person causes to
// another counts by the two, by the reader, by the sender and by what it is
// about, in pkg/pace. What is too much is told in the app only, and one letter
// later names all of it that was not read. Whoever chose one letter a day gets it at
// seven in the morning, in the same way. Letters with a one-time link are not
// held back: their acts have a pace of their own (people/letters.go), and so have
// steps of a thread. An address that nobody has confirmed gets no words of
// others: no name to be greeted by, no name of a partnership.
package notices
