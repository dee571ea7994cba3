package people

import (
	"context"

	"lateral/pkg/docdb"
)

// DescribedAbsence is an absence with the names that people read.
type DescribedAbsence struct {
	Absence
	Person string // who is away
	Deputy string
	Role   Role
	Place  Place
	Where  string
}

// Absences are those of the actor that are not over, and those in which the actor
// stands in or will.
func (d *Directory) Absences(ctx context.Context, actor Actor) ([]DescribedAbsence, error) {
	var all []DescribedAbsence
	err := d.db.View(ctx, func(r docdb.Reader) error {
		all = nil
		for _, index := range []string{"of_account", "of_deputy"} {
			found, err := absences.All(ctx, r, docdb.Query{Index: index, Equal: []any{actor.AccountID}})
			if err != nil {
				return err
			}
			for _, a := range found {
				described, err := DescribeAbsence(ctx, r, a)
				if err != nil {
					return err
				}
				all = append(all, described)
			}
		}
		return nil
	})
	return all, err
}

// DescribeAbsence adds the names that people read.
func DescribeAbsence(ctx context.Context, r docdb.Reader, a Absence) (DescribedAbsence, error) {
	m, err := getMembership(ctx, r, a.MembershipID)
	if err != nil {
		return DescribedAbsence{}, err
	}
	away, err := GetAccount(ctx, r, a.AccountID)
	if err != nil {
		return DescribedAbsence{}, err
	}
	deputy, err := GetAccount(ctx, r, a.DeputyID)
	if err != nil {
		return DescribedAbsence{}, err
	}
	where, err := NameOf(ctx, r, m.Place)
	return DescribedAbsence{Absence: a, Person: away.Name, Deputy: deputy.Name, Role: m.Role, Place: m.Place,
		Where: where}, err
}
