// Package password keeps passwords by argon2id and refuses those that would be
// guessed first.
//
// A kept password is a PHC string, which names its own parameters, so that
// they can be raised later: old ones still verify, and Outdated says which to
// make anew.
package password
