package parties

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// payingFor says that a partnership or an outside payer is willing to pay for a school. The school
// itself says in its terms who of them pays.
type payingFor struct {
	docdb.Meta
	Payer Ref          `json:"payer"`
	URN   register.URN `json:"urn"`
}

var paying = docdb.Of[payingFor]("paying_for",
	docdb.Index{Name: "by_payer", Fields: []string{"payer", "urn"}, Unique: true},
	docdb.Index{Name: "by_school", Fields: []string{"urn", "payer"}})

// paidFor are the schools that a party is willing to pay for.
func paidFor(ctx context.Context, r docdb.Reader, payer Ref) ([]register.School, error) {
	all, err := paying.All(ctx, r, docdb.Query{Index: "by_payer", Equal: []any{string(payer)}})
	var schools []register.School
	for _, each := range all {
		school, err := register.GetSchool(ctx, r, each.URN)
		if err != nil {
			return nil, err
		}
		schools = append(schools, school)
	}
	return schools, err
}

// Choice is a party that a school may choose to pay for it.
type Choice struct {
	Ref  Ref
	Name string
}

// payersOf are those who are willing to pay for a school now.
func payersOf(ctx context.Context, r docdb.Reader, urn register.URN) ([]Choice, error) {
	all, err := paying.All(ctx, r, docdb.Query{Index: "by_school", Equal: []any{string(urn)}})
	if err != nil {
		return nil, err
	}
	var choices []Choice
	for _, each := range all {
		pays, err := stillPays(ctx, r, each.Payer)
		if err != nil {
			return nil, err
		}
		if !pays {
			continue
		}
		name, err := NameOf(ctx, r, each.Payer)
		if err != nil {
			return nil, err
		}
		choices = append(choices, Choice{each.Payer, name})
	}
	return choices, nil
}

// stillPays says whether documents may be drawn up to a party: not to an outside payer that has ended.
func stillPays(ctx context.Context, r docdb.Reader, of Ref) (bool, error) {
	if of.Kind() != OfPayer {
		return true, nil
	}
	p, err := PayerOf(ctx, r, of.ID())
	return p.State == PayerActive, err
}
