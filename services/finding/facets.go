package finding

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/matching/candidates"
	"lateral/services/partnerships"
	"lateral/services/register"
	"lateral/services/themes"
)

// facet is something that narrows a search, one value of many.
type facet struct {
	field  string
	chosen func(*question) []string
	counts func(*Facets) *[]Choice
}

func facets() []facet {
	return []facet{
		{candidates.FieldTheme, func(q *question) []string { return texts(q.Themes) },
			func(f *Facets) *[]Choice { return &f.Themes }},
		{candidates.FieldPhase, func(q *question) []string { return texts(q.Phases) },
			func(f *Facets) *[]Choice { return &f.Phases }},
		{candidates.FieldDesignation, func(q *question) []string { return texts(q.Designations) },
			func(f *Facets) *[]Choice { return &f.Designations }},
		{candidates.FieldFormat, func(q *question) []string { return texts(q.Formats) },
			func(f *Facets) *[]Choice { return &f.Formats }},
		{candidates.FieldMode, (*question).modes, func(f *Facets) *[]Choice { return &f.Modes }},
		{candidates.FieldPartnership, func(q *question) []string { return q.Partnerships },
			func(f *Facets) *[]Choice { return &f.Partnerships }},
	}
}

func (q *question) modes() []string {
	if q.Mode == "" {
		return nil
	}
	return []string{string(q.Mode)}
}

// chosen are the filters of what is chosen in every facet but one.
func (q *question) chosen(but string) []search.Filter {
	var all []search.Filter
	for _, f := range facets() {
		if chosen := f.chosen(q); len(chosen) > 0 && f.field != but {
			all = append(all, search.In(f.field, chosen...))
		}
	}
	return all
}

// labelled are the facets with their words.
func (s *Service) labelled(ctx context.Context, counted map[string][]search.Count) (Facets, error) {
	var out Facets
	for _, f := range facets() {
		list := f.counts(&out)
		for _, c := range counted[f.field] {
			if f.field != candidates.FieldTheme || themes.Known(themes.ID(c.Value)) { // else the list has lost it
				*list = append(*list, Choice{Value: c.Value, Count: c.Count})
			}
		}
	}
	err := s.label(ctx, &out)
	return out, err
}

func (s *Service) label(ctx context.Context, f *Facets) error {
	name(f.Themes, func(id string) string { return themes.Name(themes.ID(id)) })
	name(f.Phases, func(code string) string { return themes.OfPhase(register.Phase(code)).Label })
	name(f.Designations, func(code string) string { return themes.OfDesignation(code).Label })
	name(f.Formats, func(code string) string { return themes.OfFormat(themes.Format(code)).Label })
	name(f.Modes, modeLabel)
	known := map[string]string{}
	err := s.db.View(ctx, func(r docdb.Reader) error {
		for _, c := range f.Partnerships {
			p, err := partnerships.Get(ctx, r, c.Value)
			if err != nil {
				return err
			}
			known[c.Value] = p.Name
		}
		return nil
	})
	name(f.Partnerships, func(id string) string { return known[id] })
	return err
}

func name(all []Choice, of func(string) string) {
	for i := range all {
		all[i].Label = of(all[i].Value)
	}
}

func texts[T ~string](all []T) []string {
	out := make([]string, len(all))
	for i, one := range all {
		out[i] = string(one)
	}
	return out
}
