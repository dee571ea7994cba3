// Package password hashes passwords with argon2id and refuses those that are easy to guess.
//
// A hashed password is a PHC string, which names its own parameters. So they can be raised
// later: old strings still verify, and Outdated says which to hash again.
package password
