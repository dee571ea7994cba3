package notices

import (
	"lateral/services/agreements"
)

// saying is the message to one side of a thread. Words in braces stand for facts
// of the scene; see scene.fill.
type saying struct {
	to     agreements.Side
	by     agreements.Side // only if this side did it; "" means any
	not    agreements.Side // only if this side did not do it; "" means any
	title  string          // stands on its own
	text   string          // what happened
	then   string          // what to do, and by when
	action string          // the text of the link
	path   string          // the target of the link, with words in braces; "" means the thread
}
