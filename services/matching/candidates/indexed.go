package candidates

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/leaders"
	"lateral/services/matching/relevance"
	"lateral/services/partnerships"
	"lateral/services/register"
	"lateral/services/themes"
)

// DayNumber numbers days, for the index: the first of 1970 is 0. A number is a whole one.
func DayNumber(day date.Day) float64 { return float64(day.Since(epoch)) }

const (
	forEver = 1_000_000 // the number of a day that no designation outlives
	never   = -1
)

// indexer makes documents of the index, and reads what they share once.
type indexer struct {
	db    docdb.DB
	above map[register.URN][]string // ids of partnerships
	model string                    // whose meanings the index has; "" for none
}

func (p *Projection) indexer() *indexer {
	return &indexer{db: p.db, above: map[register.URN][]string{}, model: p.reader.Model()}
}

// documents are those of shown services, from their candidates and from what candidates leave
// out.
func (x *indexer) documents(ctx context.Context, listed []leaders.Service) ([]search.Document, error) {
	var docs []search.Document
	err := x.db.View(ctx, func(r docdb.Reader) error {
		docs = make([]search.Document, 0, len(listed))
		if err := aheadOf(ctx, r, listed); err != nil {
			return err
		}
		for i := range listed {
			d, err := x.document(ctx, r, &listed[i])
			if err != nil {
				return err
			}
			docs = append(docs, d)
		}
		return nil
	})
	return docs, err
}

// aheadOf reads in a few calls what documents are made of.
func aheadOf(ctx context.Context, r docdb.Reader, listed []leaders.Service) error {
	ids, who, homes := make([]string, len(listed)), make([]string, len(listed)), make([]register.URN, len(listed))
	for i := range listed {
		ids[i], who[i], homes[i] = listed[i].ID, listed[i].LeaderID, listed[i].HomeURN
	}
	if err := docs.ReadAhead(ctx, r, ids); err != nil {
		return err
	}
	if err := leaders.ReadAhead(ctx, r, nil, who); err != nil {
		return err
	}
	return register.ReadAhead(ctx, r, homes...)
}

func (x *indexer) document(ctx context.Context, r docdb.Reader, s *leaders.Service) (search.Document, error) {
	var d search.Document
	c, err := docs.GetMany(ctx, r, []string{s.ID}) // one that is not written yet has no days
	if err != nil {
		return d, err
	}
	l, err := leaders.GetLeader(ctx, r, s.LeaderID)
	if err != nil {
		return d, err
	}
	home, err := register.GetSchool(ctx, r, s.HomeURN)
	if err != nil {
		return d, err
	}
	in, err := x.partnershipsOf(ctx, r, s.HomeURN)
	if err != nil {
		return d, err
	}
	one := c[s.ID]
	d = search.Document{ID: s.ID, Fields: one.fields()}
	for name, value := range map[string]any{
		"title": s.Title, "description": s.Description, "name": l.Name, "home": home.Name + " " + home.Town,
		"about": namesOfThemes(s.Themes), FieldLeader: l.ID, FieldPartnership: in, FieldTheme: texts(s.Themes),
		FieldPhase: texts(s.Phases), FieldFormat: texts(s.Formats), FieldMode: modes(s), FieldDayRate: s.DayRate.Pence,
	} {
		d.Fields[name] = value
	}
	if p := home.Point; p != nil {
		d.Point = &search.Point{Lat: p.Lat, Lng: p.Lon}
	}
	d.Vectors = Vectors(one.Meaning.Of(one.Text(), x.model))
	return d, nil
}

// fields are those that only a candidate knows: designations and days.
func (c *Candidate) fields() map[string]any {
	kinds, names, until := []string{}, []string{}, float64(never)
	for _, h := range c.Held {
		kinds = append(kinds, string(h.Kind))
		names = append(names, h.Name(), themes.OfDesignation(string(h.Kind)).Label)
		if h.Until == "" {
			until = forEver
		}
		until = max(until, DayNumber(h.Until))
	}
	fields := map[string]any{FieldDesignation: kinds, "honours": names, FieldUntil: until}
	if n := len(c.Free); n > 0 {
		fields[FieldFirstFree], fields[FieldLastFree] = DayNumber(c.Free[0].Day()), DayNumber(c.Free[n-1].Day())
	}
	return fields
}

func (x *indexer) partnershipsOf(ctx context.Context, r docdb.Reader, urn register.URN) ([]string, error) {
	ids, known := x.above[urn]
	if known {
		return ids, nil
	}
	all, err := partnerships.Above(ctx, r, urn)
	ids = make([]string, len(all))
	for i, p := range all {
		ids[i] = p.ID
	}
	x.above[urn] = ids
	return ids, err
}

func modes(s *leaders.Service) []string {
	in := []string{}
	if s.InPerson {
		in = append(in, ModeInPerson)
	}
	if s.Remote {
		in = append(in, ModeRemote)
	}
	return in
}

func namesOfThemes(ids []themes.ID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = themes.Formal(id)
	}
	return names
}

func texts[T ~string](all []T) []string {
	out := make([]string, len(all))
	for i, one := range all {
		out[i] = string(one)
	}
	return out
}

// Vectors are the meanings of a service, of the whole first.
func Vectors(m relevance.Meaning) []search.Vector {
	var all []search.Vector
	for i := range m.Parts[:min(len(m.Parts), search.MaxVectors)] {
		all = append(all, search.Vector(m.Parts[i].Means[:]))
	}
	return all
}
