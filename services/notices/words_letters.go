package notices

import (
	"cmp"
	"fmt"
	"strings"

	"lateral/pkg/mail"
	"lateral/pkg/text"
)

func catchUpTitle(n int) string {
	if n == 1 {
		return "You have a new message in Lateral"
	}
	return fmt.Sprintf("You have %d new messages in Lateral", n)
}

// These sentences say why messages come in one letter.
const (
	muchHappened = "Much happened within a short while, so this letter brings these messages together:"
	onceADay     = "You chose one letter a day, on the page of your account. These messages are new:"
)

func catchUpText(why string, titles []string) string {
	text := cmp.Or(why, muchHappened) + "\n\n" + strings.Join(titles[:min(len(titles), mostTitles)], "\n")
	if more := len(titles) - mostTitles; more > 0 {
		text += fmt.Sprintf("\nand %d more", more)
	}
	return text + "\n\nPlease read them in Lateral."
}

func readMessages() string {
	return "Read your messages"
}

func aboutLetter(to string, l letter) string {
	return "To " + to + ": " + text.Flat(l.Title)
}

// somebodyGone takes the place of an address that is not known any more.
const somebodyGone = "somebody who is not there any more"

// greet begins a letter to somebody; their name may be "".
func greet(name string) string {
	if name == "" {
		return "Hello"
	}
	return "Hello " + text.Flat(name)
}

// plain is a letter as text.
func plain(greeting, body, action, link string) string {
	return fmt.Sprintf("%s,\n\n%s\n\n%s:\n%s\n\nLateral\n", greeting, body, action, link)
}

// attached says which files go with a letter.
func attached(files []mail.Attachment) string {
	if len(files) == 0 {
		return ""
	}
	names := make([]string, len(files))
	for n, f := range files {
		names[n] = f.Name
	}
	return "\n\nAttached: " + strings.Join(names, ", ")
}

func openIt() string {
	return "Open it in Lateral"
}

// mostTitles limits the messages that a letter names; the app has them all.
const mostTitles = 20
