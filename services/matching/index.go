package matching

import "lateral/pkg/search"

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

// Index is the search index of services: settings as code.
func Index() search.Index {
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
		Geo: true,
	}
}
