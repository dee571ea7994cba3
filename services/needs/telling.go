package needs

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	lru "github.com/hashicorp/golang-lru/v2"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/needs/naming"
	"lateral/services/people"
	"lateral/services/register"
)

// Telling is a place in a need that gives its hidden school away.
type Telling struct {
	Path    string // "what"
	Words   string // as in the text
	From    int    // where they begin, in characters
	Instead string // neutral words to write instead
}

// mostSigns is how many schools' signs are remembered.
const mostSigns = 128

// signs remembers the signs of schools: making them takes as long as thirty reads, and a
// head who writes a draft needs them with each step. What they are made of is the key, so
// they never outlive a change of it.
type signs struct {
	known *lru.Cache[string, naming.Signs] // nil remembers nothing
}

func newSigns() signs {
	known, err := lru.New[string, naming.Signs](mostSigns)
	if err != nil { // only for a size below one
		panic(err) //nolint:forbidigo // the program is wrong
	}
	return signs{known}
}

// of are the signs of the school and of its people.
func (s signs) of(ctx context.Context, r docdb.Reader, school register.School) (naming.Signs, error) {
	roles := []people.Role{people.Head, people.Senior, people.Leader, people.Finance}
	holders, err := people.HoldersOf(ctx, r, people.School(school.URN()), roles...)
	if err != nil {
		return naming.Signs{}, err
	}
	var names []string
	for _, a := range holders {
		names = append(names, a.Name)
	}
	if s.known == nil {
		return naming.Of(school, names), nil
	}
	key := fmt.Sprintf("%s/%d/%q", school.ID, school.Version, names)
	if known, ok := s.known.Get(key); ok {
		return known, nil
	}
	made := naming.Of(school, names)
	s.known.Add(key, made)
	return made, nil
}

// tellingIn finds the words that give the school away in the texts that others
// read. It finds nothing where the school chose to be named.
func (s signs) tellingIn(ctx context.Context, r docdb.Reader, n Need, school register.School) ([]Telling, error) {
	if n.Named {
		return nil, nil
	}
	marks, err := s.of(ctx, r, school)
	if err != nil {
		return nil, err
	}
	var all []Telling
	for _, t := range []struct{ path, text string }{{"what", n.What}, {"success", n.Success},
		{"yearGroups", n.YearGroups}} {
		for _, f := range marks.Find(t.text) {
			all = append(all, Telling{t.path, f.Words, utf8.RuneCountInString(t.text[:f.From]), f.Instead})
		}
	}
	return all, nil
}

// tellingWords is tellingIn as words by field, each once.
func (s signs) tellingWords(ctx context.Context, r docdb.Reader, n Need,
	school register.School) (map[string][]string, error) {
	all, err := s.tellingIn(ctx, r, n, school)
	words := map[string][]string{}
	for _, t := range all {
		if !slices.Contains(words[t.Path], t.Words) {
			words[t.Path] = append(words[t.Path], t.Words)
		}
	}
	return words, err
}

// MustNotTell is Invalid at the path where a text gives the need's school away
// to people of another school that was not told it. It is for other nouns,
// within their transactions.
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
	marks, err := signs{}.of(ctx, r, school)
	if err != nil {
		return err
	}
	var words []string
	for _, f := range marks.Find(text) {
		words = append(words, f.Words)
	}
	if len(words) == 0 {
		return nil
	}
	return apperr.Invalid(apperr.Field{Path: path, Message: tells(words)})
}

// disclosedTo says whether the audience was told the need's school.
func disclosedTo(ctx context.Context, r docdb.Reader, needID string, kind AudienceKind, to string) (bool, error) {
	_, err := disclosures.Get(ctx, r, disclosedID(needID, kind, to))
	if errors.Is(err, docdb.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

var disclosures = docdb.Of[Disclosed]("disclosures",
	docdb.Index{Name: "by_need", Fields: []string{"needId", "at"}},
	docdb.Index{Name: "by_audience", Fields: []string{"kind", "to"}},
)

func disclosedID(needID string, kind AudienceKind, to string) string {
	return needID + "." + string(kind) + "." + to
}
