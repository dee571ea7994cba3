package candidates

import (
	"slices"
	"strings"

	"lateral/pkg/embed"
	"lateral/pkg/search"
	"lateral/services/themes/glossary"
)

// IndexName is the name of the search index of services.
const IndexName = "services"

// The fields of the index by which services are filtered, counted and ordered. Days are numbered
// as DayNumber does.
const (
	FieldLeader      = "leader"      // id
	FieldTheme       = "theme"       // each
	FieldPhase       = "phase"       // each
	FieldDesignation = "designation" // kind of each
	FieldFormat      = "format"      // each
	FieldMode        = "mode"        // ModeInPerson, ModeRemote, or both
	FieldPartnership = "partnership" // id of each that the home school is in, and of those above
	FieldDayRate     = "dayRate"     // pence
	FieldFirstFree   = "firstFree"   // day of the first free half-day
	FieldLastFree    = "lastFree"    // and of the last
	FieldUntil       = "until"       // last day on which a designation is in force
)

// The values of FieldMode.
const (
	ModeInPerson = "in_person"
	ModeRemote   = "remote"
)

// Index is the search index of services: settings as code. Where texts are read by meaning, it
// has the meanings of services too, by the model that reads.
func (p *Projection) Index() search.Index {
	x := Index()
	if model := p.reader.Model(); model != "" {
		x.Vectors = &search.Vectors{Size: embed.Size, Source: model}
	}
	return x
}

// Index is the index without meanings.
func Index() search.Index {
	names, kin := synonyms()
	return search.Index{
		Name: IndexName,
		Fields: []search.Field{
			{Name: "title", Kind: search.Text, Weight: 3},
			{Name: "name", Kind: search.Text, Weight: 3}, // of the leader
			{Name: "description", Kind: search.Text, Weight: 1},
			{Name: "about", Kind: search.Text, Weight: 1},     // names of themes
			{Name: "home", Kind: search.Text, Weight: 0.5},    // name and town of the home school
			{Name: "honours", Kind: search.Text, Weight: 0.5}, // names of designations
			{Name: FieldLeader, Kind: search.Keyword, Filter: true, Facet: true},
			{Name: FieldTheme, Kind: search.Keyword, Filter: true, Facet: true},
			{Name: FieldPhase, Kind: search.Keyword, Filter: true, Facet: true},
			{Name: FieldDesignation, Kind: search.Keyword, Filter: true, Facet: true},
			{Name: FieldFormat, Kind: search.Keyword, Filter: true, Facet: true},
			{Name: FieldMode, Kind: search.Keyword, Filter: true, Facet: true},
			{Name: FieldPartnership, Kind: search.Keyword, Filter: true, Facet: true},
			{Name: FieldDayRate, Kind: search.Number, Filter: true, Sort: true},
			{Name: FieldFirstFree, Kind: search.Number, Filter: true, Sort: true},
			{Name: FieldLastFree, Kind: search.Number, Filter: true},
			{Name: FieldUntil, Kind: search.Number, Filter: true},
		},
		Geo: true, Synonyms: names, Kin: kin,
		Revision: "1", // of candidates too: a program that counts it up makes them anew when it starts
	}
}

// synonyms are the words of the field as synonyms. What counts only in capitals is another word
// in small letters, which an index does not tell apart: it is no synonym.
func synonyms() ([][]string, []search.Kin) {
	var groups [][]string
	var kin []search.Kin
	for _, m := range glossary.All() {
		names := m.InSmallLetters()
		if len(names) > 1 {
			groups = append(groups, names)
		}
		if len(names) > 0 && len(m.Kin) > 0 {
			kin = append(kin, search.Kin{Words: names[0], Also: lower(m.Kin)})
		}
	}
	return groups, kin
}

func lower(all []string) []string {
	var once []string
	for _, one := range all {
		if one = strings.ToLower(one); !slices.Contains(once, one) {
			once = append(once, one)
		}
	}
	return once
}
