package diaryhttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/leaders/leadershttp"
	"lateral/services/people"
)

// Diary is a leader's diary of one term.
type Diary struct {
	LeaderID string      `json:"leaderId"`
	Term     DiaryTerm   `json:"term"`
	Previous DiaryTerm   `json:"previous"`
	Next     DiaryTerm   `json:"next"`
	Weeks    []DiaryWeek `json:"weeks" nullable:"false" doc:"With those of the holiday before the term"`
	Counts   DiaryCounts `json:"counts"`
	Today    date.Day    `json:"today" format:"date" doc:"In London; what was before is past"`
}

// DiaryTerm is a term with typical English dates.
type DiaryTerm struct {
	ID   string   `json:"id" example:"2025-26-spring"`
	Name string   `json:"name" example:"Spring term 2025/26"`
	From date.Day `json:"from" format:"date"`
	To   date.Day `json:"to" format:"date"`
}

// DiaryCounts counts the half-days of the term by state.
type DiaryCounts struct {
	Free   int `json:"free"`
	Held   int `json:"held"`
	Booked int `json:"booked"`
	Left   int `json:"left" doc:"Free ones that are not past"`
}

// DiaryWeek is a working week of a diary.
type DiaryWeek struct {
	Monday date.Day   `json:"monday" format:"date"`
	Days   []DiaryDay `json:"days" nullable:"false" doc:"Monday to Friday"`
	Now    bool       `json:"now" doc:"Today is one of its days"`
	Past   bool       `json:"past" doc:"All its days are past"`
	Counts WeekCounts `json:"counts"`
}

// WeekCounts counts the half-days of a week by state.
type WeekCounts struct {
	Free   int `json:"free"`
	Held   int `json:"held"`
	Booked int `json:"booked"`
}

// DiaryDay is one day of a diary.
type DiaryDay struct {
	Date    date.Day  `json:"date" format:"date"`
	Closure string    `json:"closure,omitempty" doc:"Why schools are closed"`
	AM      DiaryCell `json:"am"`
	PM      DiaryCell `json:"pm"`
	Past    bool      `json:"past" doc:"It was before today in London"`
}

// DiaryCell is one half-day of a diary.
type DiaryCell struct {
	State string `json:"state" enum:"closed,free,held,booked"`
	By    string `json:"by,omitempty" doc:"Id of the thing that holds or booked it"`
}

func diaryOf(d diary.Diary) Diary {
	out := Diary{
		LeaderID: d.LeaderID, Term: termOf(d.Term), Previous: termOf(d.Term.Previous()), Next: termOf(d.Term.Next()),
		Weeks: make([]DiaryWeek, len(d.Weeks)), Counts: DiaryCounts{d.Free, d.Held, d.Booked, d.Left},
		Today: d.Today,
	}
	for i, w := range d.Weeks {
		out.Weeks[i] = DiaryWeek{Monday: w.Monday, Now: d.IsNow(w), Past: d.IsOver(w), Counts: WeekCounts(w.Counts)}
		for _, day := range w.Days {
			out.Weeks[i].Days = append(out.Weeks[i].Days, DiaryDay{
				day.Date, day.Closure, cellOf(day.AM), cellOf(day.PM), d.IsPast(day),
			})
		}
	}
	return out
}

func termOf(t calendar.Term) DiaryTerm { return DiaryTerm{t.ID(), t.Name(), t.From, t.To} }

func cellOf(c diary.Cell) DiaryCell {
	if c.State == "" {
		return DiaryCell{State: "closed"}
	}
	return DiaryCell{string(c.State), c.By}
}

// DiaryPath names a leader and a term of the diary.
type DiaryPath struct {
	leadershttp.LeaderPath
	Term string `query:"term" maxLength:"20" doc:"Like 2025-26-spring; the present term when absent"`
}

func (in DiaryPath) term(d *diary.Service) (calendar.Term, error) {
	if in.Term == "" {
		return d.Today(), nil
	}
	t, err := calendar.ParseTerm(in.Term)
	if err != nil {
		return t, diary.NoTerm("query.term", err)
	}
	return t, nil
}

type diaryOutput struct{ Body Diary }

// GetDiary answers with the diary of a term.
func GetDiary(d *diary.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *DiaryPath) (*diaryOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return showDiary(ctx, d, actor, *in)
	})
}

func showDiary(ctx context.Context, d *diary.Service, actor people.Actor, in DiaryPath) (*diaryOutput, error) {
	term, err := in.term(d)
	if err != nil {
		return nil, err
	}
	shown, err := d.Get(ctx, actor, in.ID, term)
	if err != nil {
		return nil, err
	}
	return &diaryOutput{diaryOf(shown)}, nil
}
