package needs

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/needs/naming"
	"lateral/services/people"
	"lateral/services/register"
)

// Telling is a place in a need that tells whose it is although the school is
// not to be named.
type Telling struct {
	Path  string // "what"
	Words string // as they stand there
	From  int    // where they begin, in characters
}

// signsOf is what the school is known by: also by the people who work there.
func signsOf(ctx context.Context, r docdb.Reader, school register.School) (naming.Signs, error) {
	roles := []people.Role{people.Head, people.Senior, people.Leader, people.Finance}
	holders, err := people.HoldersOf(ctx, r, people.School(school.URN()), roles...)
	if err != nil {
		return naming.Signs{}, err
	}
	var names []string
	for _, a := range holders {
		names = append(names, a.Name)
	}
	return naming.Of(school, names), nil
}

// tellingIn finds what tells the school in the texts that others read before it
// chose to be named. Nothing where it did.
func tellingIn(ctx context.Context, r docdb.Reader, n Need, school register.School) ([]Telling, error) {
	if n.Named {
		return nil, nil
	}
	signs, err := signsOf(ctx, r, school)
	if err != nil {
		return nil, err
	}
	var all []Telling
	for _, t := range []struct{ path, text string }{{"what", n.What}, {"success", n.Success}, {"yearGroups", n.YearGroups}} {
		for _, f := range signs.Find(t.text) {
			all = append(all, Telling{t.path, f.Words, utf8.RuneCountInString(t.text[:f.From])})
		}
	}
	return all, nil
}

// tellingWords is tellingIn as words by field, each once.
func tellingWords(ctx context.Context, r docdb.Reader, n Need, school register.School) (map[string][]string, error) {
	all, err := tellingIn(ctx, r, n, school)
	words := map[string][]string{}
	for _, t := range all {
		if !slices.Contains(words[t.Path], t.Words) {
			words[t.Path] = append(words[t.Path], t.Words)
		}
	}
	return words, err
}

// shown is how many words a sentence quotes.
const shown = 10

// tells is the sentence about words that tell the school.
func tells(words []string) string {
	quoted := make([]string, 0, shown)
	for _, w := range words[:min(shown, len(words))] {
		quoted = append(quoted, "“"+strings.Join(strings.Fields(w), " ")+"”")
	}
	list := strings.Join(quoted, ", ")
	if len(words) > shown {
		list += " and more"
	}
	return "This tells which school you are: " + list + ". Take it out, or choose to be named."
}

// MustNotTell is Invalid at the path where a text tells the school of a need to
// people of another, to whom it was not disclosed. For other nouns, within their
// transactions.
func MustNotTell(ctx context.Context, r docdb.Reader, n Need, to register.URN, path, text string) error {
	if n.Named {
		return nil
	}
	if told, err := disclosedTo(ctx, r, n.ID, ToSchool, string(to)); told || err != nil {
		return err
	}
	school, err := register.GetSchool(ctx, r, n.URN)
	if err != nil {
		return err
	}
	signs, err := signsOf(ctx, r, school)
	if err != nil {
		return err
	}
	var words []string
	for _, f := range signs.Find(text) {
		words = append(words, f.Words)
	}
	if len(words) == 0 {
		return nil
	}
	return apperr.Invalid(apperr.Field{Path: path, Message: tells(words)})
}
