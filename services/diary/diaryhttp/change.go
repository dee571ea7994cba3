package diaryhttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/people"
)

// DiarySlot is a half-day in the calendar.
type DiarySlot struct {
	Date date.Day      `json:"date" format:"date"`
	Half calendar.Half `json:"half" enum:"am,pm"`
}

type changeDiaryInput struct {
	DiaryPath
	Body struct {
		Open  []DiarySlot `json:"open,omitempty" maxItems:"1000" doc:"Half-days to open: weekdays, up to 18 months ahead"`
		Close []DiarySlot `json:"close,omitempty" maxItems:"1000" doc:"Half-days to close: ones that are free"`
	}
}

// ChangeDiary opens and closes half-days, and answers with the diary of the
// term. It needs no If-Match, because it names changes, not a whole new diary.
func ChangeDiary(d *diary.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changeDiaryInput) (*diaryOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if _, err := in.term(d); err != nil {
			return nil, err // before anything is changed
		}
		change := diary.Input{Open: slotsOf(in.Body.Open), Close: slotsOf(in.Body.Close)}
		if _, err := d.Change(ctx, actor, in.ID, change); err != nil {
			return nil, err
		}
		return showDiary(ctx, d, actor, in.DiaryPath)
	})
}

func slotsOf(slots []DiarySlot) []calendar.Slot {
	out := make([]calendar.Slot, len(slots))
	for i, s := range slots {
		out[i] = calendar.Slot(s)
	}
	return out
}
