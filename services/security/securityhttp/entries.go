package securityhttp

import (
	"context"
	"strings"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/security"
)

// Entry is what happened, as the API shows it.
type Entry struct {
	ID        string        `json:"id"`
	Kind      security.Kind `json:"kind" enum:"sign_in,failed,refused,power"`
	What      string        `json:"what" doc:"Stable word for programs: how it failed, the code of the refusal, or what changed"`
	Operation string        `json:"operation,omitempty" doc:"Name of the refused operation, for programs; text says it in words"`
	Text      string        `json:"text" doc:"What happened, for people"`
	AccountID string        `json:"accountId,omitempty"`
	Person    string        `json:"person,omitempty" doc:"Whose account it is"`
	Email     string        `json:"email,omitempty"`
	By        string        `json:"by,omitempty" doc:"Name of the person who did it, if it was somebody else"`
	Address   string        `json:"address,omitempty" doc:"From where, as trusted proxies report it; for IPv6 the network"`
	Device    string        `json:"device,omitempty" doc:"In plain words: Firefox on Windows"`
	Unknown   []string      `json:"unknown,omitempty" nullable:"false" doc:"The beginnings of the hashes of addresses that nobody has"`
	Count     int           `json:"count" doc:"How often on that day, at least"`
	FirstAt   time.Time     `json:"firstAt"`
	LastAt    time.Time     `json:"lastAt"`
}

func entryOf(t security.Told) Entry {
	return Entry{
		ID: t.ID, Kind: t.Kind, What: t.What, Operation: t.Operation, Text: t.Text, AccountID: t.AccountID, Person: t.Person,
		Email: t.Email,
		By:    t.ByName, Address: t.Address, Device: t.Device, Unknown: t.Unknown, Count: t.Count, FirstAt: t.FirstAt,
		LastAt: t.LastAt,
	}
}

type entriesOutput struct{ Body httpx.Page[Entry] }

func answer(told []security.Told, next string, err error) (*entriesOutput, error) {
	if err != nil {
		return nil, err
	}
	all := make([]Entry, len(told))
	for i, t := range told {
		all[i] = entryOf(t)
	}
	return &entriesOutput{httpx.PageOf(all, next)}, nil
}

type listInput struct {
	Kind    security.Kind `query:"kind" enum:"sign_in,failed,refused,power"`
	Account string        `query:"account" maxLength:"254" doc:"An e-mail address, or the id of an account"`
	Address string        `query:"address" maxLength:"60" doc:"From where"`
	From    date.Day      `query:"from" maxLength:"10" doc:"The first day"`
	To      date.Day      `query:"to" maxLength:"10" doc:"The last day"`
	httpx.Listing
}

// ListEntries answers with what happened, for operators.
func ListEntries(s *security.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *listInput) (*entriesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answer(s.List(ctx, actor, security.Filter{
			Kind: in.Kind, Account: in.Account, Address: in.Address, From: in.From, To: in.To, Cursor: in.Cursor,
			Limit: in.Limit,
		}))
	})
}

// ListOwnEntries answers with entries about the caller's own account.
func ListOwnEntries(s *security.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *httpx.Listing) (*entriesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answer(s.Own(ctx, actor, in.Cursor, in.Limit))
	})
}

// Refused tells the service about an operation that was refused.
func Refused(s *security.Service) httpx.Refused {
	return func(ctx context.Context, r httpx.Refusal) {
		s.Refused(ctx, security.Refusal{
			Operation: r.Operation, Code: r.Code, AccountID: r.Account, Address: r.Address,
			Agent: strings.ToValidUTF8(r.Agent, ""),
		})
	}
}
