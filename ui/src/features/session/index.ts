// Who is signed in.
export { SignInForm } from "./SignInForm";
