// Package audithttp is the HTTP face of audit.
package audithttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/httpx"
	"lateral/services/audit"
	"lateral/services/people"
	"lateral/services/register"
)

// AuditEntry is an event as this person may read it.
type AuditEntry struct {
	ID       string      `json:"id"`
	At       time.Time   `json:"at"`
	What     events.Type `json:"what" doc:"Stable word for programs: needs.posted"`
	Thing    string      `json:"thing" doc:"What it happened to: need"`
	Subject  string      `json:"subject" doc:"Its id, for the parameter subject"`
	Text     string      `json:"text" doc:"What happened, for people"`
	Ref      string      `json:"ref,omitempty" doc:"What people call the thing: N-2041"`
	Page     string      `json:"page,omitempty" doc:"What has a page that says more: need, enquiry, invoice"`
	PageID   string      `json:"pageId,omitempty" doc:"Its id"`
	Who      string      `json:"who" doc:"Who did it; in words if you may not know the person"`
	PersonID string      `json:"personId,omitempty" doc:"Their account, for the parameter person"`
	Device   string      `json:"device,omitempty" doc:"Firefox on Windows; only your own, or for operators"`
	Address  string      `json:"address,omitempty" doc:"From where; only your own, or for operators. For IPv6 the network"`
	Places   []string    `json:"places,omitempty" nullable:"false" doc:"To what it belongs, for operators"`
}

// Which says which entries are asked for.
type Which struct {
	School      register.URN `query:"school" pattern:"^[1-9][0-9]{4,6}$" doc:"Of the school whose head you are"`
	Partnership string       `query:"partnership" maxLength:"100" doc:"Of the partnership whose broker you are"`
	Person      string       `query:"person" maxLength:"254" doc:"Who did it: an e-mail address, or the id of an account"`
	Subject     string       `query:"subject" maxLength:"100" doc:"The id of the thing that it happened to"`
	From        date.Day     `query:"from" maxLength:"10" doc:"The first day"`
	To          date.Day     `query:"to" maxLength:"10" doc:"The last day"`

	// What it happened to.
	Thing string `query:"thing" enum:"need,enquiry,agreement,invoice,leader,role,partnership,payee,bank account,month,school,account,page"`
}

func (w Which) filter() (audit.Filter, error) {
	f := audit.Filter{Thing: w.Thing, Person: w.Person, Subject: w.Subject, From: w.From, To: w.To}
	switch {
	case w.School != "" && w.Partnership != "":
		return f, audit.OnePlace("partnership")
	case w.School != "":
		f.Place = people.School(w.School)
	case w.Partnership != "":
		f.Place = people.Partnership(w.Partnership)
	}
	return f, nil
}

type listInput struct {
	Which
	httpx.Listing
}

type listOutput struct{ Body httpx.Page[AuditEntry] }

// ListEntries answers with a page of the record.
func ListEntries(s *audit.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *listInput) (*listOutput, error) {
		actor, f, err := asked(ctx, in.Which)
		if err != nil {
			return nil, err
		}
		f.Cursor, f.Limit = in.Cursor, in.Limit
		found, next, err := s.List(ctx, actor, f)
		if err != nil {
			return nil, err
		}
		all := make([]AuditEntry, len(found))
		for i, e := range found {
			all[i] = AuditEntry{
				ID: e.ID, At: e.At, What: e.What, Thing: e.Thing, Subject: e.Subject, Text: e.Text, Ref: e.Ref,
				Page: e.Page, PageID: e.PageID, Who: e.Who, PersonID: e.PersonID,
				Device: e.Origin.Device, Address: e.Origin.Address, Places: e.Places,
			}
		}
		return &listOutput{httpx.PageOf(all, next)}, nil
	})
}

// ExportEntries answers with the record as a file for spreadsheets.
func ExportEntries(s *audit.Service, now func() time.Time) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *Which) (*httpx.CSVFile, error) {
		actor, f, err := asked(ctx, *in)
		if err != nil {
			return nil, err
		}
		text, err := s.Export(ctx, actor, f)
		if err != nil {
			return nil, err
		}
		return httpx.CSVFileOf("record-"+string(date.On(now())), text), nil
	})
}

func asked(ctx context.Context, w Which) (people.Actor, audit.Filter, error) {
	actor, err := people.ActorFrom(ctx)
	if err != nil {
		return actor, audit.Filter{}, err
	}
	f, err := w.filter()
	return actor, f, err
}
