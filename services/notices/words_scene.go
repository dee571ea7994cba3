package notices

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/partnerships"
	"lateral/services/themes"
)

// canAccept says when the school can accept the leader's proposal.
func (s scene) canAccept() string {
	leader, home := s.thread.Leader.Name, s.thread.Home.Name
	if s.Released {
		return home + " has released " + leader + " for these dates: you can accept now, or propose something else."
	}
	return "You can accept once " + home + " has released " + leader + ", or propose something else now."
}

// wanted is how much the school asks for, and by when.
func (s scene) wanted() string {
	n := s.thread.Need
	if n.HalfDays == 0 {
		return "support"
	}
	return agreements.Effort(n.HalfDays) + " by " + n.ByOn.Words()
}

// price is the day rate in words. After a text with {price} the whole price
// follows (see whole), but not after one with {rate}, where nothing is to be
// paid.
func (s scene) price() string {
	switch {
	case s.terms.Mutual:
		return "for days in return"
	case s.terms.DayRate.IsZero():
		return "free of charge"
	}
	return "at " + s.terms.DayRate.String() + " a day"
}

// late says what a cancelled visit costs all the same.
func (s scene) late() string {
	if s.Late.IsZero() {
		return "It is not invoiced."
	}
	return "It was cancelled late, so " + s.Late.String() + " before VAT is due."
}

// sum is an amount due: with VAT where that is decided.
func sum(before money.Amount, with *money.Amount) string {
	switch {
	case with == nil:
		return before.String() + " before VAT"
	case *with == before:
		return before.String() + "; no VAT is due"
	}
	return with.String() + " with VAT (" + before.String() + " without)"
}

// unnamed describes a school to people who may not know its name: "a primary
// school in the South East".
func unnamed(a enquiries.Asking) string {
	kind := cmp.Or(themes.OfPhase(a.Phase).One, "a school")
	switch {
	case a.Region == "":
		return kind
	case strings.HasPrefix(a.Region, "London"), strings.HasPrefix(a.Region, "Yorkshire"), strings.HasPrefix(a.Region,
		"Wales"):
		return kind + " in " + a.Region
	}
	return kind + " in the " + a.Region
}

// themeNames names what support is about: two themes, and that there are more.
func themeNames(ids []themes.ID) string {
	if len(ids) == 0 {
		return "a matter that no theme names"
	}
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = themes.Name(id)
	}
	if len(names) > 2 {
		names = append(names[:2], "more")
	}
	return list(names)
}

// list joins words as in a sentence: "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// capital begins a sentence with the text.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// inAll says to a side what it pays or receives in all.
func inAll(to agreements.Side, home string, quote partnerships.Quote) string {
	switch to {
	case agreements.SchoolSide:
		return " In all, your school pays " + sum(quote.Pays, quote.PaysWithVAT) + "."
	case agreements.LeaderSide, agreements.HomeSide:
		return " For it, " + home + " receives " + sum(quote.Receives, quote.ReceivesWithVAT) + "."
	case agreements.BrokerSide:
		return " For it, the school pays " + sum(quote.Pays, quote.PaysWithVAT) + "."
	case agreements.NoSide:
	}
	return ""
}

// scene is an event in a thread, as one side may know it.
type scene struct {
	enquiries.Happened
	thread enquiries.Summary
	terms  agreements.Terms // of its proposal or agreement
	number string           // of the agreement; "" before there is one
}
