package demo

import (
	"context"
	"fmt"
	"strings"

	"lateral/pkg/date"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// found sets the stage: schools, partnerships, people, leaders and their
// diaries.
func (s *stage) found(ctx context.Context) error {
	for _, step := range []func(context.Context) error{s.schools, s.partnerships, s.people, s.office, s.money,
		s.trustMoney, s.enlist, s.openMerging} {
		if err := step(ctx); err != nil {
			return fmt.Errorf("demonstration: %w", err)
		}
	}
	return nil
}

func (s *stage) schools(ctx context.Context) error {
	file, err := registerFile()
	if err != nil {
		return err
	}
	_, err = s.Register.Import(ctx, strings.NewReader(file), func(int, int) {})
	return err
}

func (s *stage) partnerships(ctx context.Context) error {
	region, err := s.Partnerships.Found(ctx, partnerships.Input{
		Name: "Marches Support Region", Kind: partnerships.Region, WidenDays: 10, PaymentDays: 30,
		Brokerage: partnerships.Brokerage{Mode: partnerships.NoBrokerage},
	})
	if err != nil {
		return err
	}
	alliance, err := s.Partnerships.Found(ctx, partnerships.Input{
		Name: "Wenlow Vale Schools Alliance", Kind: partnerships.Alliance, ParentID: region.ID, WidenDays: 7, PaymentDays: 30,
		Brokerage: partnerships.Brokerage{Mode: partnerships.Deducted, PerDay: 5000},
	})
	if err != nil {
		return err
	}
	trust, err := s.Partnerships.Found(ctx, partnerships.Input{
		Name: "Teme Valley Learning Trust", Kind: partnerships.Trust, ParentID: region.ID, WidenDays: 5, PaymentDays: 28,
		Brokerage:    partnerships.Brokerage{Mode: partnerships.Added, Share: 1500},
		Cancellation: partnerships.Cancellation{Days: 7, Share: 5000},
	})
	if err != nil {
		return err
	}
	s.alliance, s.trust = alliance.ID, trust.ID
	if err := s.payees(ctx); err != nil {
		return err
	}
	for i := range area {
		if _, err := s.Partnerships.Join(ctx, s.partnershipOf(i), urn(i)); err != nil {
			return err
		}
	}
	return nil
}

// payees says how both are paid.
func (s *stage) payees(ctx context.Context) error {
	err := s.Parties.SetPayee(ctx, parties.Partnership(s.alliance), parties.Payee{
		Address: []string{"The Old Library", "3 Castle Street", "Wenlow", "WV90 0AA"}, VATNumber: "GB 999 9999 73",
		AccountName: "Wenlow Vale Schools Alliance", SortCode: "00-00-00", AccountNumber: "00012345",
	})
	if err != nil {
		return err
	}
	return s.Parties.SetPayee(ctx, parties.Partnership(s.trust), parties.Payee{
		Address:     []string{"Teme Gate Academy", "Temegate", "WV93 2QZ"},
		AccountName: "Teme Valley Learning Trust", SortCode: "00-00-01", AccountNumber: "00054321",
	})
}

func (s *stage) partnershipOf(i int) string {
	if i < inAlliance {
		return s.alliance
	}
	return s.trust
}

func (s *stage) people(ctx context.Context) error {
	for i, name := range heads {
		if i == headless {
			s.head = append(s.head, people.Actor{}) // indexes stay those of the area
			continue
		}
		actor, err := s.person(ctx, name, people.Held{Role: people.Head, Place: people.School(urn(i))})
		if err != nil {
			return err
		}
		s.head = append(s.head, actor)
	}
	for _, l := range cast {
		actor, err := s.person(ctx, l.name, people.Held{Role: people.Leader, Place: people.School(urn(l.home))})
		if err != nil {
			return err
		}
		s.leads = append(s.leads, actor)
	}
	return nil
}

// The people who are neither heads nor leaders.
const (
	seniorName   = "Leila Haddon"
	financeName  = "Maureen Slade"
	buyerName    = "Keith Warrender"
	brokerName   = "Fiona Marchetti"
	brokerName2  = "Dominic Vale"
	operatorName = "Sam Ferris"
)

func (s *stage) office(ctx context.Context) error {
	var err error
	if _, err = s.person(ctx, seniorName, people.Held{Role: people.Senior, Place: people.School(urn(0))}); err != nil {
		return err
	}
	if s.buyerFinance, err = s.person(ctx, buyerName,
		people.Held{Role: people.Finance, Place: people.School(urn(0))}); err != nil {
		return err
	}
	s.finance, err = s.person(ctx, financeName,
		people.Held{Role: people.Finance, Place: people.Partnership(s.alliance)},
		people.Held{Role: people.Finance, Place: people.School(urn(1))})
	if err != nil {
		return err
	}
	if s.broker, err = s.person(ctx, brokerName,
		people.Held{Role: people.Broker, Place: people.Partnership(s.alliance)}); err != nil {
		return err
	}
	if _, err = s.person(ctx, brokerName2,
		people.Held{Role: people.Broker, Place: people.Partnership(s.trust)}); err != nil {
		return err
	}
	if s.trustFinance, err = s.person(ctx, trustFinanceName,
		people.Held{Role: people.Finance, Place: people.Partnership(s.trust)}); err != nil {
		return err
	}
	_, err = s.person(ctx, operatorName, people.Held{Role: people.Operator, Place: people.Service()})
	return err
}

// person makes an account, or gives an existing one another role.
func (s *stage) person(ctx context.Context, name string, held ...people.Held) (people.Actor, error) {
	account, err := s.People.Provision(ctx,
		people.ProvisionInput{Name: name, Email: address(name), Password: Password, Held: held})
	if err != nil {
		return people.Actor{}, fmt.Errorf("%s: %w", name, err)
	}
	actor := people.Actor{AccountID: account.ID, Name: account.Name, Email: account.Email, Held: held}
	s.everybody = append(s.everybody, actor)
	return actor, nil
}

func address(name string) string {
	return strings.ToLower(strings.ReplaceAll(name, " ", ".")) + "@wenlow.example"
}

// related is the leader who declares a conflict of interest with the school whose head's account is
// printed, so that its head can see one, and waive it.
const related = 21

// enlist lists the leaders, with verified designations, shown services and open
// diaries.
func (s *stage) enlist(ctx context.Context) error {
	for i, l := range cast {
		leader, err := s.Leaders.Enlist(as(ctx, s.leads[i]), s.leads[i],
			leaders.EnlistInput{HomeURN: urn(l.home), Biography: l.says})
		if err != nil {
			return fmt.Errorf("%s: %w", l.name, err)
		}
		if i == related {
			if leader, err = s.Leaders.Declare(as(ctx, s.leads[i]), s.leads[i], leader.ID, leader.Version, urn(0),
				"My sister teaches Year 2 there."); err != nil {
				return fmt.Errorf("%s: %w", l.name, err)
			}
		}
		s.leader = append(s.leader, leader)
		if err := s.designate(ctx, i); err != nil {
			return fmt.Errorf("%s: %w", l.name, err)
		}
		if err := s.offer(ctx, i); err != nil {
			return fmt.Errorf("%s: %w", l.name, err)
		}
		if err := s.confirm(ctx, i); err != nil {
			return fmt.Errorf("%s: %w", l.name, err)
		}
		open := diary.Input{Open: s.openings(l.weekdays)}
		if _, err := s.Diary.Change(as(ctx, s.leads[i]), s.leads[i], leader.ID, open); err != nil {
			return fmt.Errorf("%s: %w", l.name, err)
		}
	}
	return nil
}

// These are the leader whose designation lapses in the play, and the one with a
// second claim that nobody has looked at yet.
const lapsing, claiming = 18, 20

func (s *stage) designate(ctx context.Context, i int) error {
	l := cast[i]
	claim := leaders.ClaimInput{
		Kind: l.kind, PartnershipID: s.partnershipOf(l.home), AwardedOn: date.On(workingDay(s.day(-700 - 9*i))),
		ExpiresOn: date.On(s.day(400 + 7*i)),
		Evidence:  leaders.Evidence{Text: "Letter of designation, seen by the head of my school."},
	}
	if l.kind == leaders.SLE {
		claim.Themes = l.themes
	}
	if i == lapsing {
		claim.ExpiresOn = date.On(s.day(-6))
	}
	d, err := s.Leaders.Claim(as(ctx, s.leads[i]), s.leads[i], s.leader[i].ID, claim)
	if err != nil {
		return err
	}
	_, err = s.Leaders.Verify(as(ctx, s.brokerOf(l.home)), s.brokerOf(l.home), d.ID, d.Version, "Seen.")
	return err
}

func (s *stage) offer(ctx context.Context, i int) error {
	l := cast[i]
	offered, err := s.Leaders.Offer(as(ctx, s.leads[i]), s.leads[i], s.leader[i].ID, leaders.ServiceInput{
		Title: l.title, Description: l.says, Themes: l.themes, Phases: l.phases, Formats: l.formats,
		InPerson: true, Remote: l.remote, TravelKM: l.travel, DayRate: l.rate(), Mutual: l.pounds == 500,
	})
	if err != nil {
		return err
	}
	offered, err = s.Leaders.Publish(as(ctx, s.leads[i]), s.leads[i], offered.ID, offered.Version)
	s.service = append(s.service, offered)
	return err
}

// openings are the half-days of a pattern like "Tu am, Th pm" for 32 weeks from
// now; from today on they leave out the holidays.
func (s *stage) openings(pattern string) []calendar.Slot {
	var slots []calendar.Slot
	for n := range 32 * 7 {
		day := s.clock.Now().AddDate(0, 0, n)
		if !day.Before(s.today) && isHoliday(day) {
			continue
		}
		for _, part := range strings.Split(pattern, ", ") {
			if day.Weekday().String()[:2] == part[:2] {
				slots = append(slots, calendar.Slot{Date: date.On(day), Half: calendar.Half(part[3:])})
			}
		}
	}
	return slots
}

// openMerging makes the closing school a member, with a head.
func (s *stage) openMerging(ctx context.Context) error {
	number := urn(len(area))
	if _, err := s.Partnerships.Join(ctx, s.alliance, number); err != nil {
		return err
	}
	_, err := s.person(ctx, mergingHead, people.Held{Role: people.Head, Place: people.School(number)})
	return err
}
